package kz.arna.reports.p342;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Column 9: the present state of a case in words, the operator's own where it set them (E-30). */
final class StatusWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode own;

    private StatusWords(JsonNode own) {
        this.own = own;
    }

    /** @param setting value of {@link ReportSetting#STATUS_MAP}, which was checked when it was set */
    static StatusWords of(String setting) {
        return new StatusWords(read(setting));
    }

    /** Whether the text is an object of states, each with words in both languages. */
    static boolean readable(String setting) {
        JsonNode map = read(setting);
        return map.isObject()
                && map.properties().stream()
                        .allMatch(entry -> entry.getKey().matches("[A-Z_]{2,60}")
                                && !entry.getValue().path("kk").asText("").isBlank()
                                && !entry.getValue().path("ru").asText("").isBlank());
    }

    Bilingual of(Wording kk, Wording ru, String state) {
        JsonNode words = own.path(state);
        return words.isObject()
                ? new Bilingual(words.path("kk").asText(), words.path("ru").asText())
                : new Bilingual(kk.state(state), ru.state(state));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
