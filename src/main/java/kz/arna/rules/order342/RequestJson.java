package kz.arna.rules.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import kz.arna.base.Pointers;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Moments;
import kz.arna.rules.kernel.Numbers;
import org.jspecify.annotations.Nullable;

/** Reads the parts that requests for an assessment have in common, strictly; every refusal names code and path. */
final class RequestJson {

    private static final int MOST_ROWS = 10_000;

    private RequestJson() {}

    static Map<String, String> settings(JsonNode settings) {
        Map<String, String> chosen = new LinkedHashMap<>();
        members(settings, "/settings").forEach((id, value) -> {
            if (!value.isValueNode() || value.isNull()) {
                throw wrong("WRONG_TYPE", Pointers.of("/settings", id));
            }
            chosen.put(id, value.asText());
        });
        return chosen;
    }

    static List<Fact> facts(JsonNode facts) {
        List<Fact> all = new ArrayList<>();
        members(facts, "/facts").forEach((name, fact) -> {
            String path = Pointers.of("/facts", name);
            object(fact, path);
            only(Set.of("value", "source", "asOf"), fact, path);
            all.add(new Fact(name, fact.path("value"), text(fact, "source", path), day(fact, "asOf", path)));
        });
        return all;
    }

    static <T> List<T> list(JsonNode array, String path, BiFunction<JsonNode, String, T> reader) {
        if (!array.isMissingNode() && !array.isNull() && !array.isArray()) {
            throw wrong("WRONG_TYPE", path);
        }
        if (array.size() > MOST_ROWS) {
            throw wrong("LIST_TOO_LONG", path);
        }
        List<T> all = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            String at = path + "/" + index;
            all.add(reader.apply(object(array.get(index), at), at));
        }
        return all;
    }

    static Map<String, JsonNode> members(JsonNode object, String path) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (!object.isMissingNode() && !object.isNull()) {
            object(object, path).properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        }
        return members;
    }

    static void only(Set<String> known, JsonNode object, String path) {
        object.properties().forEach(entry -> {
            if (!known.contains(entry.getKey())) {
                throw wrong("UNKNOWN_FIELD", Pointers.of(path, entry.getKey()));
            }
        });
    }

    static JsonNode object(JsonNode node, String path) {
        if (!node.isObject()) {
            throw wrong("WRONG_TYPE", path);
        }
        return node;
    }

    static JsonNode required(JsonNode object, String field, String path) {
        if (!object.hasNonNull(field)) {
            throw wrong("FIELD_REQUIRED", path + "/" + field);
        }
        return object.get(field);
    }

    static BigDecimal amount(JsonNode object, String field, String path) {
        BigDecimal amount = Numbers.decimal(required(object, field, path))
                .orElseThrow(() -> wrong("AMOUNT_MALFORMED", path + "/" + field));
        if (amount.signum() < 0) {
            throw wrong("AMOUNT_NEGATIVE", path + "/" + field);
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            throw wrong("AMOUNT_DECIMALS", path + "/" + field);
        }
        return amount;
    }

    static @Nullable String text(JsonNode object, String field, String path) {
        JsonNode text = object.path(field);
        if (!text.isMissingNode() && !text.isNull() && !text.isTextual()) {
            throw wrong("WRONG_TYPE", path + "/" + field);
        }
        return text.textValue();
    }

    static @Nullable LocalDate day(JsonNode object, String field, String path) {
        return object.hasNonNull(field) ? requiredDay(object, field, path) : null;
    }

    static LocalDate requiredDay(JsonNode object, String field, String path) {
        return moment(required(object, field, path), path + "/" + field).toLocalDate();
    }

    static LocalDateTime moment(JsonNode node, String path) {
        return Moments.read(node.asText()).orElseThrow(() -> wrong("DATE_MALFORMED", path));
    }

    static Rejected wrong(String code, String path) {
        return new Rejected(Problems.of(code, path));
    }
}
