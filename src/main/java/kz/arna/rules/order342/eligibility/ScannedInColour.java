package kz.arna.rules.order342.eligibility;

import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-052, ¶17: only eyes can tell a colour scan. */
final class ScannedInColour extends Condition {

    ScannedInColour() {
        super("DPR-R-052", "¶17", "Are the electronic versions of paper documents colour scans?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Optional<Fact> finding = filing.fact("documents.colourScan");
        Grounds grounds = Grounds.of(finding);
        return finding.flatMap(Fact::flag)
                .map(colour -> colour ? grounds.met() : grounds.notMet("DPR-REF-02-13"))
                .orElseGet(() -> grounds.needsPerson("FACT_UNKNOWN"));
    }
}
