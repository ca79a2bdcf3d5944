package kz.arna.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The report П342 in the ministry's document-management system. */
class EdmsP342RouteIT extends PartnerRouteContract {

    EdmsP342RouteIT() {
        super("edms", "p342");
    }

    @Override
    String request() {
        return PartnerRoutes.example("edms/p342", "01-request-signed-by-both.in.json");
    }

    /** The number is the system's own. */
    @Override
    @Nullable
    String canonical() {
        return null;
    }

    @Override
    String refusedRequest() {
        return request().replace("\"quarter\": \"2026-Q3\"", "\"quarter\": \"2024-Q1\"");
    }

    @Override
    String refusal() {
        return """
                {"accepted":false,"reference":null,"reason":"Кезең жабық"}""";
    }

    @Test
    void is_registered_under_a_number_with_both_files_and_signers() throws IOException {
        Exchange sent = PartnerRoutes.send("edms-p342", request());
        JsonNode answer = PartnerRoutes.json(
                PartnerRoutes.map("edms-p342", sent.getMessage().getBody()));
        assertTrue(answer.path("accepted").asBoolean());
        assertTrue(answer.path("reference").asText().startsWith("04-18/"));
        JsonNode received = new ObjectMapper()
                .readTree(PartnerRoutes.SIMULATORS
                        .deliveries("edms")
                        .last()
                        .getLast()
                        .body());
        assertEquals(2, received.path("files").size());
        assertEquals("Сәрсенбаева Әйгерім", received.at("/signers/0/name").asText());
        assertEquals("JVBERi0xLjc=", received.at("/files/0/base64").asText());
    }
}
