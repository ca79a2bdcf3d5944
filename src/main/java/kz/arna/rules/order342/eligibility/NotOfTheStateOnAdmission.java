package kz.arna.rules.order342.eligibility;

import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-007, ¶11(4): the share of the state as a condition of admission. */
final class NotOfTheStateOnAdmission extends Condition {

    NotOfTheStateOnAdmission() {
        super("DPR-R-007", "¶11(4)", "Is the applicant, on admission, none of those whom ¶2 excludes?");
    }

    @Override
    public Verdict decide(Filing filing) {
        return StateShare.of(filing).decide();
    }
}
