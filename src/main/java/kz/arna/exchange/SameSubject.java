package kz.arna.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/**
 * Whether an answer speaks of whom, and of which day, was asked. An answer finds its question by its correlation alone; what
 * a partner says of another under it is a malformed answer and never a fact.
 */
final class SameSubject {

    /** Names that question and answer in canonical form share; an answer that names nobody ("not found") passes. */
    private static final List<String> NAMES = List.of("taxpayer", "subject", "bin", "date");

    private static final ObjectMapper JSON = new ObjectMapper();

    private SameSubject() {}

    static boolean of(byte[] question, JsonNode answer) {
        JsonNode asked = asked(question);
        return NAMES.stream()
                .filter(name -> asked.hasNonNull(name) && answer.hasNonNull(name))
                .allMatch(
                        name -> asked.get(name).asText().equals(answer.get(name).asText()));
    }

    /** A question that is no JSON names nobody to compare with. */
    private static JsonNode asked(byte[] question) {
        try {
            return JSON.readTree(question);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }
}
