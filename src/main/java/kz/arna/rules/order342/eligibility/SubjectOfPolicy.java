package kz.arna.rules.order342.eligibility;

import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-001, ¶3(9), ¶3(10): who may be a subject of industrial and innovative activity. */
final class SubjectOfPolicy extends Condition {

    SubjectOfPolicy() {
        super(
                "DPR-R-001",
                "¶3(9), ¶3(10)",
                "Does the applicant carry out industrial-innovation projects or promote processed goods, works or services?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Optional<Fact> activity = filing.fact("subject.promotesOrImplements");
        Grounds grounds = Grounds.of(activity);
        return activity.flatMap(Fact::flag)
                .map(promotes -> promotes ? grounds.met() : grounds.notMet("DPR-REF-02"))
                .orElseGet(() -> grounds.needsPerson("FACT_UNKNOWN"));
    }
}
