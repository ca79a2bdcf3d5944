package kz.arna.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a simulated partner answers. */
public record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

    static Answer json(JsonNode body) {
        return new Answer(
                200, "application/json; charset=UTF-8", body.toString().getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer xml(String body) {
        return new Answer(200, "text/xml; charset=UTF-8", body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer status(int status) {
        return new Answer(status, "text/plain", new byte[0], Map.of());
    }

    Answer with(String header, String value) {
        return new Answer(status, contentType, body, Map.of(header, value));
    }

    /** The same answer, torn off in the middle: still a 200. */
    Answer torn() {
        return new Answer(status, contentType, java.util.Arrays.copyOf(body, body.length / 2), headers);
    }

    /** The same answer with another company's number wherever that of the question stood. */
    Answer about(String asked, String other) {
        String text = new String(body, StandardCharsets.UTF_8);
        return new Answer(
                status,
                contentType,
                (asked.isEmpty() ? text : text.replace(asked, other)).getBytes(StandardCharsets.UTF_8),
                headers);
    }
}
