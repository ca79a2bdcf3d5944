package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.costs.Reasons;

/** DPR-R-041: the least of shares, caps and the declared limit; nothing left under every open reading is a refusal. */
final class SomethingIsPayable extends AmountRule {

    SomethingIsPayable() {
        super("DPR-R-041", "¶9", "Is something payable after caps and the declared limit?");
    }

    @Override
    public Verdict decide(AmountTable table) {
        BigDecimal payable = table.result().payable();
        Grounds grounds = Grounds.of(Looked.prior(table));
        if (!table.costs().lines().isEmpty() && !table.somethingRemains()) {
            // Excluded lines are refused for their own reasons, not for the cap.
            return grounds.met();
        }
        if (payable == null || table.costs().lines().isEmpty()) {
            return grounds.needsPerson(Reasons.FACT_UNKNOWN);
        }
        Grounds noted = grounds.noting(AmountNotes.payable(payable));
        if (payable.signum() > 0) {
            return noted.met();
        }
        boolean otherwise = table.alternatives().stream()
                .map(alternative -> alternative.amount().payable())
                .anyMatch(amount -> amount == null || amount.signum() > 0);
        return otherwise ? noted.needsPerson(Reasons.CAP_BASES_DIFFER) : noted.notMet("DPR-REF-02-11");
    }
}
