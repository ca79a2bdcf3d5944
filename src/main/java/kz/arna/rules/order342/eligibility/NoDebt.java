package kz.arna.rules.order342.eligibility;

import java.math.BigDecimal;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-005, ¶11(2): no debt of taxes and contributions on the day of filing. */
final class NoDebt extends Condition {

    NoDebt() {
        super("DPR-R-005", "¶11(2)", "Was there no debt of taxes and contributions on the day of filing?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Debts debts = Debts.of(filing);
        Grounds grounds = debts.grounds();
        Optional<BigDecimal> owed = debts.owed();
        if (owed.isEmpty()) {
            return grounds.needsPerson("FACT_UNKNOWN");
        }
        if (debts.negative()) {
            return grounds.needsPerson("DEBT_NEGATIVE");
        }
        if (debts.contradictory()) {
            return grounds.needsPerson("DEBT_CONTRADICTORY");
        }
        return within(filing, owed.get()) ? whole(debts) : owing(filing, debts, owed.get());
    }

    /** Nothing owed is only known when every kind of debt was answered. */
    private static Verdict whole(Debts debts) {
        return debts.complete() ? debts.grounds().met() : debts.grounds().needsPerson("FACT_UNKNOWN");
    }

    private static Verdict owing(Filing filing, Debts debts, BigDecimal owed) {
        Grounds grounds = debts.grounds();
        if (!debts.speaksOf(filing.submissionDate())) {
            return grounds.needsPerson("DEBT_OF_ANOTHER_DAY");
        }
        Optional<BigDecimal> deferred = filing.fact("debt.deferred").flatMap(Fact::decimal);
        if (deferred.isEmpty()) {
            return grounds.needsPerson("DEBT_DEFERRAL_UNKNOWN");
        }
        Grounds noted = grounds.noting(Figures.debt(owed, deferred.get(), tolerated(filing)));
        return within(filing, owed.subtract(deferred.get())) ? noted.met() : noted.notMet("DPR-REF-02-03");
    }

    private static boolean within(Filing filing, BigDecimal owed) {
        return owed.compareTo(tolerated(filing)) <= 0;
    }

    private static BigDecimal tolerated(Filing filing) {
        return filing.settings().decimal("dpr.debt.tolerance");
    }
}
