package kz.arna.rules.order342.eligibility;

import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-003, ¶2 in brackets: where the share reaches the limit, only an exception helps. */
final class ExceptedFromShareLimit extends Condition {

    ExceptedFromShareLimit() {
        super("DPR-R-003", "¶2", "Where the share reaches the limit: is the applicant among the exceptions?");
    }

    @Override
    public Verdict decide(Filing filing) {
        return StateShare.of(filing).decide();
    }
}
