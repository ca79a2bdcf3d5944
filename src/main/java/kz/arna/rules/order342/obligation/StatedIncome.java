package kz.arna.rules.order342.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import kz.arna.rules.kernel.Numbers;

/**
 * What a source states of an income, in a shape in which two statements compare.
 *
 * @param activity OKED code without dots, or {@code TOTAL}
 * @param value without trailing zeros
 */
record StatedIncome(String form, String activity, String source, String value) {

    static StatedIncome of(Figure figure) {
        return new StatedIncome(
                figure.form(), plain(figure.activity()), figure.source().name(), plain(figure.value()));
    }

    /** A row of the fact {@code income.restsOn}. */
    static StatedIncome of(JsonNode row) {
        return new StatedIncome(
                row.path("form").asText(),
                plain(row.path("activity").asText(Figure.TOTAL)),
                row.path("source").asText(),
                Numbers.decimal(row.path("value")).map(StatedIncome::plain).orElse(""));
    }

    private static String plain(String activity) {
        return activity.replace(".", "");
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
