package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.costs.Reasons;

/**
 * DPR-R-042: a year's payments stay within the budget of that year and what was carried over. Too little money suspends the
 * payment (¶20); it refuses nothing.
 */
final class BudgetSuffices extends AmountRule {

    private static final String AVAILABLE = "budget.available";

    BudgetSuffices() {
        super("DPR-R-042", "¶6 p.2, ¶7", "Does the year's budget suffice?");
    }

    @Override
    public Verdict decide(AmountTable table) {
        Optional<Fact> fact = table.filing().fact(AVAILABLE);
        Grounds grounds = Grounds.of(fact);
        Optional<BigDecimal> available = fact.filter(Fact::vouched).flatMap(Fact::decimal);
        BigDecimal payable = table.result().payable();
        if (available.isEmpty() || payable == null) {
            return grounds.needsPerson(Reasons.FACT_UNKNOWN);
        }
        return payable.compareTo(available.get()) <= 0 ? grounds.met() : grounds.notMet("DPR-STOP-02");
    }
}
