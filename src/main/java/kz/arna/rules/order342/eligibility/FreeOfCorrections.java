package kz.arna.rules.order342.eligibility;

import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-054, ¶18: only eyes can tell corrections. */
final class FreeOfCorrections extends Condition {

    FreeOfCorrections() {
        super("DPR-R-054", "¶18", "Are the documents free of erasures, additions and unagreed corrections?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Optional<Fact> finding = filing.fact("documents.corrections");
        Grounds grounds = Grounds.of(finding);
        return finding.flatMap(Fact::flag)
                .map(corrected -> corrected ? grounds.notMet("DPR-REF-02-14") : grounds.met())
                .orElseGet(() -> grounds.needsPerson("FACT_UNKNOWN"));
    }
}
