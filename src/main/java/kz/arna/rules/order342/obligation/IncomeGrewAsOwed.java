package kz.arna.rules.order342.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;

/**
 * DPR-R-112, ¶26, agr-A1: the income grew by at least two tenge for each tenge of support. It may be reached after any quarter
 * (DPR-T-21); it is missed only when the last quarter is in, also after the agreement has ended (AMB-DPR-49).
 */
final class IncomeGrewAsOwed extends ObligationRule {

    IncomeGrewAsOwed() {
        super("DPR-R-112", "¶26", "Did the income grow by two tenge for each tenge of support?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(Undertaking.AGREEMENT, Undertaking.SUPPORT, "income.byQuarter");
        Optional<LocalDate> agreement = undertaking.agreement();
        Optional<Comparison> comparison = undertaking.comparison();
        Optional<BigDecimal> required = undertaking.required();
        if (agreement.isEmpty() || comparison.isEmpty() || required.isEmpty()) {
            return grounds.needsPerson(FACT_UNKNOWN);
        }
        LocalDate end = agreement.get().plusYears(undertaking.law().whole("agreement.years"));
        Grounds dated = grounds.probed(Probe.days("agreement.years", undertaking.assessedOn(), end))
                .probed(new Probe.Against(
                        "obligation.quarters",
                        BigDecimal.valueOf(comparison.get().fullQuarters(undertaking.assessedOn())),
                        BigDecimal.valueOf(undertaking.quarters())));
        if (undertaking.assessedOn().isAfter(end) && undertaking.settings().is("AMB-DPR-49", "PERSON")) {
            return dated.needsPerson("AGREEMENT_ENDED");
        }
        return grown(undertaking, comparison.get(), required.get(), dated);
    }

    private static Verdict grown(Undertaking undertaking, Comparison comparison, BigDecimal required, Grounds dated) {
        Optional<Achievement> reached = Achievement.of(undertaking);
        if (reached.isEmpty()) {
            return open(undertaking, comparison, dated);
        }
        Grounds grounds = dated.noting(growth(reached.get()))
                .probed(new Probe.Against("obligation.multiple", reached.get().growth(), required));
        if (reached.get().reached()) {
            return grounds.met();
        }
        if (reached.get().quarters() < undertaking.quarters()) {
            return open(undertaking, comparison, grounds);
        }
        return reachedBefore(comparison, required, undertaking.quarters())
                ? grounds.needsPerson("REACHED_AND_LOST")
                : grounds.notMet("DPR-OBL-01");
    }

    /** A contradiction is told at once; a figure that is merely not there yet only when its quarter should be in. */
    private static Verdict open(Undertaking undertaking, Comparison comparison, Grounds grounds) {
        List<QuarterIncome> gaps = comparison.gaps(undertaking.assessedOn());
        Optional<QuarterIncome> contradiction = gaps.stream()
                .filter(gap -> !OpenQuarters.MISSING.equals(gap.gap()))
                .findFirst();
        if (contradiction.isPresent()) {
            QuarterIncome first = contradiction.get();
            return grounds.noting(quarters(List.of(first.quarter()))).needsPerson(String.valueOf(first.gap()));
        }
        boolean running = comparison.ended(undertaking.assessedOn()) < undertaking.quarters();
        return running && comparison.baselineSettled()
                ? grounds.needsPerson("QUARTERS_TO_COME")
                : grounds.noting(quarters(
                                gaps.stream().map(QuarterIncome::quarter).toList()))
                        .needsPerson(OpenQuarters.MISSING);
    }

    /** Two readings, two outcomes: "within two years" may be any quarter of them, or their end. */
    private static boolean reachedBefore(Comparison comparison, BigDecimal required, int quarters) {
        return IntStream.range(1, quarters)
                .anyMatch(count -> comparison.growth(count).compareTo(required) >= 0);
    }
}
