package kz.arna.rules.order342.amount;

import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-034: the caps of ¶9(1) and ¶9(2) do not share room; ¶9(2) is one cap or two by AMB-DPR-47. */
final class CapsAreIndependent extends AmountRule {

    CapsAreIndependent() {
        super("DPR-R-034", "¶9", "Is each cap counted for itself?");
    }

    @Override
    public Verdict decide(AmountTable table) {
        return Grounds.none().noting(AmountNotes.caps(table.result().groups())).met();
    }
}
