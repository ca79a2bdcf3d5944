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
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Moments;
import kz.arna.rules.kernel.Numbers;
import kz.arna.rules.order342.filing.Currencies;
import kz.arna.rules.order342.filing.ExchangeRate;
import kz.arna.rules.order342.filing.PriorSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code POST /api/v1/assessments/order-342}: {@code {submittedAt, registeredAt?, settings?, application?, facts?,
 * prior?, fx?}}. Strict about the frame, since a name that nobody reads would silently change a verdict; lenient about the
 * application, which the rules judge. What an outsider may have got wrong inside facts and application tells
 * {@link RequestShape}.
 */
public final class AssessmentJson {

    private static final Set<String> FIELDS =
            Set.of("submittedAt", "registeredAt", "settings", "application", "facts", "prior", "fx");

    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(1_000_000);

    private AssessmentJson() {}

    /**
     * The request as a record.
     *
     * @throws Rejected with code and path of the first field that cannot be read
     */
    public static AssessmentRequest read(JsonNode body) {
        return read(body, null);
    }

    /**
     * The request as a record.
     *
     * @param now the moment of filing where the request names neither that nor the moment of registration
     * @throws Rejected with code and path of the first field that cannot be read
     */
    static AssessmentRequest read(JsonNode body, @Nullable LocalDateTime now) {
        object(body, "");
        only(FIELDS, body, "");
        LocalDateTime registered =
                body.hasNonNull("registeredAt") ? moment(body.get("registeredAt"), "/registeredAt") : null;
        return new AssessmentRequest(
                submitted(body, registered, now),
                registered,
                settings(body.path("settings")),
                body.hasNonNull("application") ? object(body.get("application"), "/application") : null,
                facts(body.path("facts")),
                list(body.path("prior"), "/prior", AssessmentJson::prior),
                list(body.path("fx"), "/fx", AssessmentJson::rate));
    }

    private static LocalDateTime submitted(
            JsonNode body, @Nullable LocalDateTime registered, @Nullable LocalDateTime now) {
        LocalDateTime otherwise = registered == null ? now : registered;
        return body.hasNonNull("submittedAt") || otherwise == null
                ? moment(required(body, "submittedAt", ""), "/submittedAt")
                : otherwise;
    }

    private static Map<String, String> settings(JsonNode settings) {
        Map<String, String> chosen = new LinkedHashMap<>();
        members(settings, "/settings").forEach((id, value) -> {
            if (!value.isValueNode() || value.isNull()) {
                throw wrong("WRONG_TYPE", "/settings/" + id);
            }
            chosen.put(id, value.asText());
        });
        return chosen;
    }

    private static List<Fact> facts(JsonNode facts) {
        List<Fact> all = new ArrayList<>();
        members(facts, "/facts").forEach((name, fact) -> {
            String path = "/facts/" + name;
            object(fact, path);
            only(Set.of("value", "source", "asOf"), fact, path);
            all.add(new Fact(name, fact.path("value"), text(fact, "source", path), day(fact, "asOf", path)));
        });
        return all;
    }

    private static PriorSupport prior(JsonNode sum, String path) {
        only(PriorJson.FIELDS, sum, path);
        return new PriorSupport(
                PriorJson.group(required(sum, "group", path))
                        .orElseThrow(() -> wrong("CHOICE_UNKNOWN", path + "/group")),
                amount(sum, "amount", path),
                requiredDay(sum, "on", path),
                PriorJson.paid(sum, path));
    }

    private static ExchangeRate rate(JsonNode rate, String path) {
        only(Set.of("currency", "date", "unit", "rate"), rate, path);
        BigDecimal price = Numbers.decimal(required(rate, "rate", path))
                .orElseThrow(() -> wrong("AMOUNT_MALFORMED", path + "/rate"));
        if (price.signum() <= 0) {
            throw wrong("NUMBER_OUT_OF_RANGE", path + "/rate");
        }
        return new ExchangeRate(
                Currencies.code(required(rate, "currency", path).asText())
                        .orElseThrow(() -> wrong("CURRENCY_MALFORMED", path + "/currency")),
                requiredDay(rate, "date", path),
                unit(rate, path),
                price);
    }

    /** How many units the rate is for; one where nothing is said. */
    private static int unit(JsonNode rate, String path) {
        if (!rate.hasNonNull("unit")) {
            return 1;
        }
        return Numbers.decimal(rate.get("unit"))
                .filter(unit -> unit.signum() > 0
                        && unit.compareTo(MOST_UNITS) <= 0
                        && unit.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValueExact)
                .orElseThrow(() -> wrong("NUMBER_OUT_OF_RANGE", path + "/unit"));
    }

    private static <T> List<T> list(JsonNode array, String path, BiFunction<JsonNode, String, T> reader) {
        if (!array.isMissingNode() && !array.isNull() && !array.isArray()) {
            throw wrong("WRONG_TYPE", path);
        }
        List<T> all = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            String at = path + "/" + index;
            all.add(reader.apply(object(array.get(index), at), at));
        }
        return all;
    }

    private static Map<String, JsonNode> members(JsonNode object, String path) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (!object.isMissingNode() && !object.isNull()) {
            object(object, path).properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        }
        return members;
    }

    private static void only(Set<String> known, JsonNode object, String path) {
        object.properties().forEach(entry -> {
            if (!known.contains(entry.getKey())) {
                throw wrong("UNKNOWN_FIELD", path + "/" + entry.getKey());
            }
        });
    }

    private static JsonNode object(JsonNode node, String path) {
        if (!node.isObject()) {
            throw wrong("WRONG_TYPE", path);
        }
        return node;
    }

    private static JsonNode required(JsonNode object, String field, String path) {
        if (!object.hasNonNull(field)) {
            throw wrong("FIELD_REQUIRED", path + "/" + field);
        }
        return object.get(field);
    }

    private static BigDecimal amount(JsonNode object, String field, String path) {
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

    private static @Nullable String text(JsonNode object, String field, String path) {
        JsonNode text = object.path(field);
        if (!text.isMissingNode() && !text.isNull() && !text.isTextual()) {
            throw wrong("WRONG_TYPE", path + "/" + field);
        }
        return text.textValue();
    }

    private static @Nullable LocalDate day(JsonNode object, String field, String path) {
        return object.hasNonNull(field) ? requiredDay(object, field, path) : null;
    }

    private static LocalDate requiredDay(JsonNode object, String field, String path) {
        return moment(required(object, field, path), path + "/" + field).toLocalDate();
    }

    private static LocalDateTime moment(JsonNode node, String path) {
        return Moments.read(node.asText()).orElseThrow(() -> wrong("DATE_MALFORMED", path));
    }

    static Rejected wrong(String code, String path) {
        return new Rejected(Problems.of(code, path));
    }
}
