package kz.arna.rules.order342.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.arna.calendar.Quarter;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Numbers;

/**
 * A figure that Bureau and applicant state differently (DPR-R-148).
 *
 * @param form index of the form
 * @param activity OKED code without dots, or {@code TOTAL}
 * @param bureau in the line's unit, as the Bureau has it
 * @param applicant as the applicant has it
 */
public record Difference(
        String form,
        String section,
        String line,
        Quarter quarter,
        String activity,
        BigDecimal bureau,
        BigDecimal applicant) {

    private static final String LOOKED_AT = "figures.lookedAt";

    private record Key(String form, String section, String line, Quarter quarter, String activity) {

        static Key of(Figure figure) {
            return new Key(
                    figure.form(),
                    figure.section(),
                    figure.line(),
                    figure.quarter(),
                    figure.activity().replace(".", ""));
        }
    }

    /** Every key of which both state a value, and not the same, unless a person has looked at these two. */
    static List<Difference> all(Undertaking undertaking) {
        Map<Key, BigDecimal> bureau = new HashMap<>();
        for (Figure figure : undertaking.figures()) {
            if (figure.source() == FigureSource.BUREAU) {
                bureau.put(Key.of(figure), figure.value());
            }
        }
        Incomes incomes = undertaking.incomes();
        List<Difference> all = new ArrayList<>();
        for (Figure figure : undertaking.figures()) {
            BigDecimal other = bureau.get(Key.of(figure));
            boolean differs =
                    figure.source() == FigureSource.APPLICANT && other != null && other.compareTo(figure.value()) != 0;
            if (differs && other != null) {
                Difference found = of(Key.of(figure), other, figure.value());
                if (!found.isSettled(undertaking, incomes, figure)) {
                    all.add(found);
                }
            }
        }
        return all;
    }

    private static Difference of(Key key, BigDecimal bureau, BigDecimal applicant) {
        return new Difference(key.form(), key.section(), key.line(), key.quarter(), key.activity(), bureau, applicant);
    }

    /** What a person settled for the income of a quarter stands above both; of other lines two values are looked at. */
    private boolean isSettled(Undertaking undertaking, Incomes incomes, Figure figure) {
        return IncomeForm.of(figure).isPresent() && incomes.isSettledByPerson(quarter)
                || undertaking.fact(LOOKED_AT).map(Fact::value).stream()
                        .flatMap(rows -> rows.isArray() ? rows.valueStream() : Stream.<JsonNode>empty())
                        .anyMatch(this::isRow);
    }

    private boolean isRow(JsonNode row) {
        return row.path("form").asText().equals(form)
                && row.path("section").asText().equals(section)
                && row.path("line").asText().equals(line)
                && row.path("quarter").asText().equals(quarter.toString())
                && row.path("activity").asText(Figure.TOTAL).replace(".", "").equals(activity)
                && is(row.path("bureau"), bureau)
                && is(row.path("applicant"), applicant);
    }

    private static boolean is(JsonNode stated, BigDecimal value) {
        return Numbers.decimal(stated)
                .filter(number -> number.compareTo(value) == 0)
                .isPresent();
    }

    /** Without the values: who may see them sees them in the list. */
    String key() {
        return form + " " + section + "/" + line + " " + quarter
                + (activity.equals(Figure.TOTAL) ? "" : " " + activity);
    }
}
