package kz.arna.contract;

import static kz.arna.contract.DeskStand.OFFICER;
import static kz.arna.contract.DeskStand.act;
import static kz.arna.contract.DeskStand.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.arna.base.Sha256;
import kz.arna.simulator.Companies;
import kz.arna.support.SamplePdf;

/** Calls every operation between approval and monitoring once. */
final class AgreementOperations {

    private static final String TODAY = DeskStand.TODAY.toString();
    private static final String SUM = "5000000.00";

    private final DeskStand stand;
    private final MonitoringOperations.Answers answers;

    AgreementOperations(DeskStand stand, MonitoringOperations.Answers answers) {
        this.stand = stand;
        this.answers = answers;
    }

    /** @param approved a case of five million tenge; declined, its documents serve the next application */
    void call(String approved) {
        event(approved, "AgreementDeclined", "agreement-declined", act());
        String number = stand.file(DeskStand.application(Companies.APPROVED));
        stand.task(number, "DECIDE");
        stand.findInOrder(number);
        event(number, "Approved", "approved", act());
        event(number, "AgreementSigned", "agreement-signed", agreement());
        event(number, "PaymentSuspended", "payment-suspended", act());
        event(number, "FundsCredited", "funds-credited", body());
        event(number, "PaymentOrdered", "payment-ordered", body().put("number", "1"));
        event(number, "PaymentOrderRejected", "payment-order-rejected", act());
        event(number, "DisputeRaised", "dispute-raised", body().put("text", "Сома туралы дау"));
        event(number, "PaymentResumed", "payment-resumed", act());
        event(number, "PaymentOrdered", "payment-ordered", body().put("number", "2"));
        ObjectNode payment = body().put("number", "3").put("on", TODAY).put("sum", SUM);
        event(number, "PaymentConfirmed", "payment-confirmed", payment.put("document", stored("Төлем")));
    }

    private ObjectNode agreement() {
        ObjectNode body = body().put("number", "АК-1").put("on", TODAY).put("sum", SUM);
        body.put("document", stored("Келісім"));
        for (String annex : new String[] {"obligation", "consent"}) {
            body.putObject(annex).put("signedOn", TODAY).put("document", stored(annex));
        }
        return body;
    }

    private String stored(String title) {
        byte[] pdf = SamplePdf.page(title);
        String sha256 = Sha256.hex(pdf);
        stand.caller.send(OFFICER, "PUT", "/api/v1/attachments/" + sha256, pdf, "Content-Type", "application/pdf");
        return sha256;
    }

    private void event(String number, String operation, String path, ObjectNode body) {
        answers.of(operation, stand.decide(number, path, body));
    }
}
