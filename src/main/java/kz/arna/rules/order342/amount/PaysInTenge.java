package kz.arna.rules.order342.amount;

import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-036: whatever the currency of the costs, the reimbursement is in the national currency. */
final class PaysInTenge extends AmountRule {

    PaysInTenge() {
        super("DPR-R-036", "¶13", "Is the reimbursement in tenge?");
    }

    @Override
    public Verdict decide(AmountTable table) {
        return Grounds.none().met();
    }
}
