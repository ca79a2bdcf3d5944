package kz.arna.rules.order342.eligibility;

import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-002, ¶2: the share of the state. */
final class StateShareBelowLimit extends Condition {

    StateShareBelowLimit() {
        super(
                "DPR-R-002",
                "¶2",
                "Is the share of the state and its holdings below the limit, or the applicant excepted?");
    }

    @Override
    public Verdict decide(Filing filing) {
        return StateShare.of(filing).decide();
    }
}
