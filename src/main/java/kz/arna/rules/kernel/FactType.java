package kz.arna.rules.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The shape of a fact's value, so that whoever states a fact can compose it, and a slip is told and not passed over. */
public enum FactType {
    /** {@code true} or {@code false}. */
    FLAG((value, codes) -> word(value)
            .filter(word -> word.equals("TRUE") || word.equals("FALSE"))
            .isPresent()),
    /** Per cent, 0 to 100, as number or text. */
    PERCENT((value, codes) -> Numbers.decimal(value)
            .filter(percent -> percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0)
            .isPresent()),
    /** A sum that is not negative, with at most two decimals, as number or text. */
    MONEY((value, codes) -> isMoney(value)),
    /** A sum of either sign, as its source states it, with at most two decimals, as number or text. */
    BALANCE((value, codes) -> isBalance(value)),
    /** A day. */
    DATE((value, codes) -> isDay(value)),
    /** Any text. */
    TEXT((value, codes) -> value.isTextual()),
    /** One of the listed codes. */
    CODE((value, codes) -> isCode(value, codes)),
    /** A list of codes, of the listed ones where the list is not open. */
    CODES((value, codes) -> value.isArray() && all(value, code -> isCode(code, codes))),
    /** Sums by calendar year: {@code {"2024": "123.00"}}. */
    MONEY_BY_YEAR((value, codes) -> keyed(value, "(19|20|21)\\d\\d")),
    /** Sums by line of item 12: {@code {"1": "123.00"}}. */
    MONEY_BY_LINE((value, codes) -> keyed(value, "[1-9]\\d{0,3}")),
    /** Sums by quarter: {@code {"2026-Q1": "60000"}}. */
    MONEY_BY_QUARTER((value, codes) -> keyed(value, "(19|20|21)\\d\\d-Q[1-4]")),
    /** Numbers of lines of item 12. */
    LINES((value, codes) -> value.isArray() && all(value, FactType::isLine)),
    /** A list of days. */
    DAYS((value, codes) -> value.isArray() && all(value, FactType::isDay)),
    /** A list of objects. */
    ROWS((value, codes) -> value.isArray() && all(value, JsonNode::isObject)),
    /** An object with the members of its example. */
    RECORD((value, codes) -> value.isObject()),
    /** Not stated as a fact: the request has a field of its own for it. */
    REQUEST((value, codes) -> false);

    private final BiFunction<JsonNode, List<String>, Boolean> fits;

    FactType(BiFunction<JsonNode, List<String>, Boolean> fits) {
        this.fits = fits;
    }

    /**
     * Codes of the catalogue of problems that say what is wrong with the value; none where it fits, or is null, which is
     * unknown and no slip.
     *
     * @param codes the codes that a {@link #CODE} can have
     */
    public List<String> faults(JsonNode value, List<String> codes) {
        if (value.isNull() || value.isMissingNode() || fits.apply(value, codes)) {
            return List.of();
        }
        return List.of(code(value));
    }

    private String code(JsonNode value) {
        return switch (this) {
            case MONEY, BALANCE -> moneyFault(value);
            case PERCENT -> Numbers.decimal(value).isPresent() ? "NUMBER_OUT_OF_RANGE" : "WRONG_TYPE";
            case DATE, DAYS -> "DATE_MALFORMED";
            case CODE, CODES -> "CHOICE_UNKNOWN";
            case MONEY_BY_YEAR, MONEY_BY_LINE, MONEY_BY_QUARTER -> value.isObject() ? memberFault(value) : "WRONG_TYPE";
            default -> "WRONG_TYPE";
        };
    }

    private static String memberFault(JsonNode value) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (!isMoney(member.getValue())) {
                faults.add(moneyFault(member.getValue()));
            }
        }
        return faults.isEmpty() ? "UNKNOWN_FIELD" : faults.getFirst();
    }

    private static String moneyFault(JsonNode value) {
        return Numbers.decimal(value)
                .map(sum -> isBalance(value) ? "AMOUNT_NEGATIVE" : "AMOUNT_DECIMALS")
                .orElse(value.isNumber() ? "AMOUNT_TOO_LARGE" : "AMOUNT_MALFORMED");
    }

    private static boolean isMoney(JsonNode value) {
        return isBalance(value)
                && Numbers.decimal(value).filter(sum -> sum.signum() >= 0).isPresent();
    }

    private static boolean isBalance(JsonNode value) {
        return Numbers.decimal(value)
                .filter(sum -> sum.stripTrailingZeros().scale() <= 2)
                .isPresent();
    }

    private static boolean isDay(JsonNode value) {
        return value.isTextual() && Moments.day(value.textValue()).isPresent();
    }

    private static boolean isLine(JsonNode value) {
        return Numbers.decimal(value)
                .filter(no -> no.signum() > 0 && no.stripTrailingZeros().scale() <= 0)
                .isPresent();
    }

    private static boolean isCode(JsonNode value, List<String> codes) {
        return value.isTextual()
                && (codes.isEmpty() || word(value).filter(codes::contains).isPresent());
    }

    private static boolean keyed(JsonNode value, String key) {
        return value.isObject()
                && value.properties().stream()
                        .allMatch(member -> member.getKey().matches(key) && isMoney(member.getValue()));
    }

    private static boolean all(JsonNode list, java.util.function.Predicate<JsonNode> fits) {
        return list.valueStream().allMatch(fits);
    }

    private static Optional<String> word(JsonNode value) {
        return value.isTextual() || value.isBoolean()
                ? Optional.of(value.asText().strip().toUpperCase(Locale.ROOT))
                : Optional.empty();
    }
}
