package kz.arna.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import kz.arna.simulator.Request;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A message that only tells something: the receipt is the answer, and the partner knows a repeat by its id. */
abstract class AnnouncementRouteContract extends PartnerRouteContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String partner;
    private final String message;

    AnnouncementRouteContract(String partner, String message) {
        super(partner, message);
        this.partner = partner;
        this.message = message;
    }

    @Override
    @Nullable
    String canonical() {
        return null;
    }

    @Override
    String refusal() {
        return """
                {"accepted":false,"receiptId":null,"reason":"Өтінім табылмады"}""";
    }

    @Test
    void is_accepted_with_a_receipt_of_its_own_id() throws IOException {
        Exchange sent = PartnerRoutes.send(partner + "-" + message, request());
        JsonNode receipt = PartnerRoutes.json(
                PartnerRoutes.map(partner + "-" + message, sent.getMessage().getBody()));
        assertTrue(receipt.path("accepted").asBoolean());
        assertEquals(
                "receipt-" + sent.getMessage().getHeader("ArnaMessageId"),
                receipt.path("receiptId").asText());
    }

    @Test
    void arrives_with_its_kazakh_letters_and_its_id_as_idempotency_key() throws IOException {
        Exchange sent = PartnerRoutes.send(partner + "-" + message, request());
        Request received = PartnerRoutes.SIMULATORS.deliveries(partner).last().getLast();
        assertEquals(
                sent.getMessage().getHeader("ArnaMessageId"), received.headers().get("Idempotency-Key"));
        assertEquals(JSON.readTree(request()).findValuesAsText("kk"), kazakh(JSON.readTree(received.body())));
    }

    private static List<String> kazakh(JsonNode body) {
        return Stream.concat(body.findValuesAsText("kkValue").stream(), body.findValuesAsText("kk").stream())
                .filter(text -> !text.equals("null"))
                .distinct()
                .toList();
    }
}
