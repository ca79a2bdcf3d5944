package kz.arna.rules.order342.amount;

import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-143: what was approved and not yet paid takes room in the caps as if it were paid. */
final class ReservedSumsCount extends AmountRule {

    ReservedSumsCount() {
        super("DPR-R-143", "¶9", "Are reserved sums counted beside the paid ones?");
    }

    @Override
    public Verdict decide(AmountTable table) {
        return Grounds.of(Looked.prior(table)).met();
    }
}
