package kz.arna.rules.order342.eligibility;

import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-011, ¶11(7) p.2: who is exempt from taxes or young need not show growth. */
final class FreedFromTaxGrowth extends Condition {

    FreedFromTaxGrowth() {
        super("DPR-R-011", "¶11(7) p.2", "Where tax payments did not grow: is the applicant freed from it?");
    }

    @Override
    public Verdict decide(Filing filing) {
        return TaxGrowth.of(filing).decide();
    }
}
