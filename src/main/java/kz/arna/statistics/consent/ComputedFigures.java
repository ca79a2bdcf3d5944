package kz.arna.statistics.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.arna.base.Localized;
import kz.arna.base.Masking;
import kz.arna.base.Written;

/**
 * What was computed from figures that are hidden: growth and level, and the sums that follow from them. They are masked where
 * they stand as amounts, and wherever the words of a rule or a task repeat them.
 *
 * @param written the masked amounts as texts write them
 */
record ComputedFigures(List<Pattern> written) {

    private static final List<String> REACHED = List.of("growth", "level");
    private static final List<String> OWED = List.of("refund", "surcharge", "demand");

    /**
     * Masks the amounts in place.
     *
     * @param amounts as {@code ObligationResult.Amounts} serialises; anything else has nothing to mask
     * @param demanded whether the refund was demanded: then what is owed stays, for the demand rests on it
     */
    static ComputedFigures hide(JsonNode amounts, boolean demanded) {
        List<Pattern> written = new ArrayList<>();
        if (amounts instanceof ObjectNode sums && sums.has("growth")) {
            Stream.concat(REACHED.stream(), demanded ? Stream.of() : OWED.stream())
                    .filter(sums::hasNonNull)
                    .forEach(name -> {
                        written.addAll(forms(sums.path(name).asText()));
                        sums.put(name, Masking.MASK);
                    });
        }
        return new ComputedFigures(written);
    }

    private static List<Pattern> forms(String amount) {
        if (!amount.matches("-?\\d+(\\.\\d+)?")) {
            return List.of();
        }
        BigDecimal value = new BigDecimal(amount);
        // Texts of earlier versions wrote plain numbers.
        return Stream.of(Written.sum(value), value.stripTrailingZeros().toPlainString())
                .map(form -> Pattern.compile(
                        "(?<![\\d\\u00a0.,])" + Pattern.quote(form) + "(?![\\d\\u00a0]\\d|\\d|[.,]\\d)"))
                .toList();
    }

    /** The text without them. */
    String in(String text) {
        String masked = text;
        for (Pattern amount : written) {
            masked = amount.matcher(masked).replaceAll(Masking.MASK);
        }
        return masked;
    }

    /** The same in three languages. */
    Localized in(Localized text) {
        return new Localized(in(text.kk()), in(text.ru()), in(text.en()));
    }

    /** The same of every rule's words, in place. */
    void in(JsonNode rules) {
        for (JsonNode rule : rules) {
            if (rule.path("text") instanceof ObjectNode text) {
                text.properties()
                        .forEach(word ->
                                word.setValue(text.textNode(in(word.getValue().asText()))));
            }
        }
    }
}
