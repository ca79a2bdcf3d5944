package kz.arna.rules.order342.eligibility;

import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-010, ¶11(7): yearly growth of tax payments. */
final class TaxesGrewEachYear extends Condition {

    TaxesGrewEachYear() {
        super("DPR-R-010", "¶11(7)", "Did tax payments grow each year, where that is asked?");
    }

    @Override
    public Verdict decide(Filing filing) {
        return TaxGrowth.of(filing).decide();
    }
}
