package kz.arna.rules.order342.eligibility;

import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-009, ¶11(6): the category that the state service gives, never the applicant. */
final class SmallOrMedium extends Condition {

    SmallOrMedium() {
        super("DPR-R-009", "¶11(6)", "Is the applicant a small or medium enterprise?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Optional<Fact> category = filing.fact("category");
        Grounds grounds = Grounds.of(category);
        return switch (category.flatMap(Fact::code).orElse("")) {
            case "SMALL", "MEDIUM" -> grounds.met();
            case "MICRO" ->
                filing.settings().is("AMB-DPR-13", "SMALL") ? grounds.met() : grounds.needsPerson("MICRO_ENTERPRISE");
            case "LARGE" -> grounds.notMet("DPR-REF-02-06");
            default -> grounds.needsPerson("FACT_UNKNOWN");
        };
    }
}
