package kz.arna.rules.order342.eligibility;

import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-019a, A6 r9(3): a negative answer or conclusion; nothing asks for one by itself (AMB-DPR-31). */
final class NoNegativeExpertise extends Condition {

    NoNegativeExpertise() {
        super("DPR-R-019a", "A6 r9(3)", "Is there no negative answer of a state body and no negative expertise?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Optional<Fact> negative = filing.fact("expertise.negative");
        Grounds grounds = Grounds.of(negative);
        if (negative.flatMap(Fact::flag).orElse(false)) {
            return grounds.notMet("DPR-REF-03");
        }
        return negative.isPresent() || filing.settings().is("AMB-DPR-31", "NO_TRIGGER")
                ? grounds.met()
                : grounds.needsPerson("FACT_UNKNOWN");
    }
}
