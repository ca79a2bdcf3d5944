package kz.arna.rules.order342.report;

import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-136, annex 4: the field IIN/BIN stays empty for a natural person and for aggregated figures. */
final class NamesNoPerson extends ReportRule {

    NamesNoPerson() {
        super("DPR-R-136", "annex 4", "Is the field IIN/BIN empty where it must not be filled?");
    }

    @Override
    public Verdict decide(QuarterReport report) {
        Grounds grounds = report.grounds("report.idMustBeEmpty", "report.idFilled");
        Optional<Boolean> empty = report.fact("report.idMustBeEmpty").flatMap(Fact::flag);
        Optional<Boolean> filled = report.fact("report.idFilled").flatMap(Fact::flag);
        if (empty.isEmpty() || filled.isEmpty()) {
            return grounds.needsPerson(FACT_UNKNOWN);
        }
        return empty.get() && filled.get() ? grounds.notMet("DPR-REP-03") : grounds.met();
    }
}
