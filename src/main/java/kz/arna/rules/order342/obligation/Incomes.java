package kz.arna.rules.order342.obligation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.arna.calendar.Quarter;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Facts;
import kz.arna.rules.kernel.Numbers;
import kz.arna.rules.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Settles the income of a quarter from what the Bureau and the applicant state. Whatever contradicts itself is left to a
 * person, whose finding {@code income.byQuarter} then stands above both, until one of the values it rests on is another.
 */
final class Incomes {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final String FORM_SETTING = "AMB-DPR-22";
    private static final String SETTLED = "income.byQuarter";
    private static final String RESTS_ON = "income.restsOn";

    private final List<Figure> figures;
    private final Settings settings;
    private final Optional<Fact> finding;
    private final Optional<Fact> restsOn;

    Incomes(List<Figure> figures, Settings settings, Facts facts) {
        this.figures = figures.stream()
                .filter(figure -> IncomeForm.of(figure).isPresent())
                .toList();
        this.settings = settings;
        this.finding = facts.find(SETTLED);
        this.restsOn = facts.find(RESTS_ON);
    }

    /** The income of the quarter; statistics count in thousand tenge (XC-R-066). */
    QuarterIncome of(Quarter quarter) {
        Optional<BigDecimal> entered = entered(quarter);
        if (entered.isPresent()) {
            return QuarterIncome.of(quarter, entered.get().multiply(THOUSAND));
        }
        List<Stated> stated = Stream.of(FigureSource.values())
                .map(source -> bySource(quarter, source))
                .filter(one -> !one.empty())
                .toList();
        Stated agreed = Stated.agreeing(stated, "SOURCES_DIFFER");
        if (agreed.value() != null) {
            return QuarterIncome.of(quarter, agreed.value().multiply(THOUSAND));
        }
        return QuarterIncome.open(quarter, agreed.gap() == null ? OpenQuarters.MISSING : agreed.gap());
    }

    /** Whether a person settled the quarter, and what was looked at is still what is stated. */
    boolean isSettledByPerson(Quarter quarter) {
        return entered(quarter).isPresent();
    }

    private Optional<BigDecimal> entered(Quarter quarter) {
        return finding.flatMap(fact -> Numbers.decimal(fact.value().path(quarter.toString())))
                .filter(value -> restsOn.map(then -> then(then, quarter).equals(now(quarter)))
                        .orElse(true));
    }

    private static Set<StatedIncome> then(Fact fact, Quarter quarter) {
        return fact.value()
                .valueStream()
                .filter(row -> row.path("quarter").asText().equals(quarter.toString()))
                .map(StatedIncome::of)
                .collect(Collectors.toSet());
    }

    private Set<StatedIncome> now(Quarter quarter) {
        return figures.stream()
                .filter(figure -> figure.quarter().equals(quarter))
                .map(StatedIncome::of)
                .collect(Collectors.toSet());
    }

    private Stated bySource(Quarter quarter, FigureSource source) {
        Map<IncomeForm, List<Figure>> byForm = new EnumMap<>(IncomeForm.class);
        for (Figure figure : figures) {
            IncomeForm form = IncomeForm.of(figure).orElseThrow();
            boolean counts = settings.is(FORM_SETTING, "AS_SENT") || settings.is(FORM_SETTING, form.name());
            if (counts && figure.quarter().equals(quarter) && figure.source() == source) {
                byForm.computeIfAbsent(form, any -> new ArrayList<>()).add(figure);
            }
        }
        return Stated.agreeing(byForm.values().stream().map(Incomes::wholeForm).toList(), "FORMS_DIFFER");
    }

    /**
     * The total of a form, or where it has none the sum over the activities. One activity beside a total is a part of it, for not
     * every activity need be told; several must add up to it, and no part is more than the whole.
     */
    private static Stated wholeForm(List<Figure> rows) {
        List<Figure> activities = rows.stream().filter(row -> !row.isTotal()).toList();
        Optional<BigDecimal> total =
                rows.stream().filter(Figure::isTotal).map(Figure::value).findFirst();
        BigDecimal sum = activities.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean differs = total.filter(
                        whole -> activities.size() > 1 ? whole.compareTo(sum) != 0 : whole.compareTo(sum) < 0)
                .isPresent();
        return differs ? new Stated(null, "ACTIVITIES_DIFFER") : new Stated(total.orElse(sum), null);
    }

    /** One voice about a quarter: a value, a contradiction, or silence. */
    private record Stated(
            @Nullable BigDecimal value, @Nullable String gap) {

        boolean empty() {
            return value == null && gap == null;
        }

        static Stated agreeing(List<Stated> voices, String otherwise) {
            Stated agreed = new Stated(null, null);
            for (Stated voice : voices) {
                if (voice.gap != null) {
                    return voice;
                }
                if (agreed.value != null && voice.value != null && agreed.value.compareTo(voice.value) != 0) {
                    return new Stated(null, otherwise);
                }
                agreed = voice;
            }
            return agreed;
        }
    }
}
