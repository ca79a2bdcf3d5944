package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;

/** Two operators who bring history in: one previews, the other signs off. */
final class History {

    static final String AGREEMENTS =
            "agreementNo;bin;name;agreementOn;support;paidOn;category;consentOn;channel;externalId;"
                    + "language;receivedOn;decidedOn;costTypes;acceptedBase\n";

    private final GatewayClient operator = Stand.gateway().as("operator");

    Answer preview(String kind, String csv, String iin) {
        Map<String, String> actor = Map.of(
                "X-Actor-Iin", iin,
                "X-Actor-Name", URLEncoder.encode("Ахметова Айгүл", StandardCharsets.UTF_8),
                "X-Actor-Position", URLEncoder.encode("Талдаушы", StandardCharsets.UTF_8));
        return operator.post(
                "/api/v1/history/" + kind + "/previews", "text/csv", csv.getBytes(StandardCharsets.UTF_8), actor);
    }

    Answer confirm(String kind, String token, String iin) {
        ObjectNode act = JsonNodeFactory.instance.objectNode().put("reason", "Іске қосу алдындағы деректер");
        act.putObject("actor").put("iin", iin).put("name", "Оспанов Қанат").put("position", "Басшы");
        return operator.post("/api/v1/history/" + kind + "/previews/" + token + "/confirm", act);
    }

    /** Previews and confirms, and gives how many rows were added. */
    int bring(String kind, String csv) {
        Answer preview = preview(kind, csv, Desk.AIGUL);
        assertThat(preview.status()).as(String.valueOf(preview.body())).isEqualTo(201);
        Answer confirmed = confirm(kind, preview.at("/token"), Desk.QANAT);
        assertThat(confirmed.status()).as(String.valueOf(confirmed.body())).isEqualTo(200);
        return confirmed.node("/added").asInt();
    }

    /** A running agreement of 12 December 2025 over twenty million, and its case's number. */
    String agreement(String bin) {
        assertThat(bring("agreements", AGREEMENTS + row(bin))).isEqualTo(1);
        return Stand.desk().client().get("/api/v1/cases?q=" + bin).at("/items/0/number");
    }

    static String row(String bin) {
        return "ҚК-" + bin + ";" + bin
                + ";«Тарих» ЖШС;2025-12-12;20000000.00;2025-12-16;MEDIUM;2025-12-12;egov;history-" + bin
                + ";kk;2025-11-03;2025-11-20;C1.2;40000000.00\n";
    }
}
