package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import kz.arna.base.Sha256;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SamplePdf;

/** What an official enters between approval and payment, each with a document that the official's system sent before. */
public final class Papers {

    private final Desk desk;

    public Papers(Desk desk) {
        this.desk = desk;
    }

    /** A case of the company that was approved today, five million tenge of ten; with its number. */
    String approved(String company) {
        String number = Stand.file(Stand.application(company));
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        desk.decided(number, "approved", desk.body().put("reason", "Тексерілді"));
        return number;
    }

    /** Stores a document and gives its SHA-256. */
    String stored(String title) {
        byte[] pdf = SamplePdf.page(title);
        String sha256 = Sha256.hex(pdf);
        Answer stored = desk.client().put("/api/v1/attachments/" + sha256, "application/pdf", pdf);
        assertThat(stored.status()).as(String.valueOf(stored.body())).isIn(200, 201);
        return sha256;
    }

    /** The signed agreement with its two annexes, all signed on its day. */
    public ObjectNode agreement(String number, LocalDate on, String sum) {
        ObjectNode body = desk.body()
                .put("number", number)
                .put("on", on.toString())
                .put("sum", sum)
                .put("document", stored("Келісім " + number));
        body.putObject("obligation").put("signedOn", on.toString()).put("document", stored("1-қосымша " + number));
        body.putObject("consent").put("signedOn", on.toString()).put("document", stored("2-қосымша " + number));
        return body;
    }

    /** A step of that day. */
    ObjectNode step(LocalDate on) {
        return desk.body().put("on", on.toString());
    }

    /** The bank's confirmation. */
    ObjectNode payment(LocalDate on, String sum) {
        return step(on).put("number", "ТТ-" + on).put("sum", sum).put("document", stored("Төлем құжаты " + on + sum));
    }

    /** The whole way from approval to monitoring, signed and paid on that day. */
    public void paid(String caseNumber, String number, LocalDate on, String sum) {
        desk.decided(caseNumber, "agreement-signed", agreement(number, on, sum));
        desk.decided(caseNumber, "payment-ordered", step(on).put("number", "77"));
        desk.decided(caseNumber, "payment-confirmed", payment(on, sum));
    }
}
