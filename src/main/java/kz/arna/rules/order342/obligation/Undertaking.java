package kz.arna.rules.order342.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.arna.calendar.Quarter;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Facts;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Parameters;
import kz.arna.rules.kernel.Settings;

/**
 * One applicant's counter-obligation on one day, as its rules see it.
 *
 * @param assessedOn the day of the question
 * @param figures what Bureau and applicant state, any line
 */
public record Undertaking(
        LocalDate assessedOn, Facts facts, Settings settings, Parameters parameters, List<Figure> figures) {

    static final String AGREEMENT = "agreement.date";
    static final String SUPPORT = "support.paid";
    static final String PAID_ON = "support.paidOn";

    public Undertaking {
        figures = List.copyOf(figures);
    }

    Optional<Fact> fact(String name) {
        return facts.find(name);
    }

    Optional<LocalDate> day(String name) {
        return fact(name).flatMap(Fact::date);
    }

    /** The day of the agreement (¶22). */
    Optional<LocalDate> agreement() {
        return day(AGREEMENT);
    }

    /** The day by which version and numbers of the law are chosen: what was agreed then, binds. */
    public LocalDate agreed() {
        return agreement().orElse(assessedOn);
    }

    /** What the state paid: KZT. */
    Optional<BigDecimal> support() {
        return fact(SUPPORT).flatMap(Fact::decimal).filter(sum -> sum.signum() > 0);
    }

    /** The numbers of the law on the day of the agreement. */
    Parameters.OnDay law() {
        return parameters.on(agreed());
    }

    int quarters() {
        return law().whole("obligation.quarters");
    }

    /** By how much the income must grow: KZT. */
    Optional<BigDecimal> required() {
        return support().flatMap(sum -> law().decimal("obligation.multiple").map(sum::multiply));
    }

    /** The quarters before and after; none where the day of the agreement is unknown. */
    Optional<Comparison> comparison() {
        return agreement()
                .map(day -> Comparison.around(
                        day,
                        quarters(),
                        settings.is("AMB-DPR-20", "COUNTS_AFTER"),
                        settings.is("AMB-DPR-21", "LAST_FOUR_DOUBLED"),
                        incomes()));
    }

    /** Quarters that are watched: those that end within the years after the payment (¶24, AMB-DPR-20, AMB-DPR-35). */
    List<Quarter> watched(LocalDate paidOn) {
        Optional<LocalDate> ended = settings.is("AMB-DPR-35", "STOPS") ? day("agreement.endedOn") : Optional.empty();
        return watched(paidOn, parameters).stream()
                .takeWhile(quarter -> ended.filter(quarter.end()::isAfter).isEmpty())
                .toList();
    }

    /** The quarters that end within the years of monitoring after a payment: eight. */
    public static List<Quarter> watched(LocalDate paidOn, Parameters parameters) {
        LocalDate last = paidOn.plusYears(parameters.on(paidOn).whole("monitoring.years"));
        return Quarter.of(paidOn)
                .onwards()
                .takeWhile(quarter -> !quarter.end().isAfter(last))
                .filter(quarter -> quarter.end().isAfter(paidOn))
                .toList();
    }

    /** The day by which the figures of a quarter are due (DPR-R-148: a setting, the text names no day). */
    LocalDate figuresDue(Quarter quarter) {
        return quarter.dayOfNextMonth(settings.decimal("dpr.figures.day").intValueExact());
    }

    /** Whether the applicant stated anything for the quarter. */
    boolean statedByApplicant(Quarter quarter) {
        return figures.stream()
                .anyMatch(figure -> figure.quarter().equals(quarter) && figure.source() == FigureSource.APPLICANT);
    }

    /** The incomes of quarters, as far as they are settled. */
    Incomes incomes() {
        return new Incomes(figures, settings, facts);
    }

    /** The facts of these names, as far as they are known. */
    Grounds grounds(String... names) {
        List<Fact> known = new ArrayList<>();
        for (String name : names) {
            fact(name).ifPresent(known::add);
        }
        return Grounds.of(known.toArray(Fact[]::new));
    }
}
