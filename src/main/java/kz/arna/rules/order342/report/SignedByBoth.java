package kz.arna.rules.order342.report;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-135, annex 4: sums in thousand tenge; signed by the head or authorised person and by the executor. */
final class SignedByBoth extends ReportRule {

    private static final Set<String> NEEDED = Set.of("HEAD", "EXECUTOR");

    SignedByBoth() {
        super("DPR-R-135", "annex 4", "Is the report in thousand tenge, and signed by head and executor?");
    }

    @Override
    public Verdict decide(QuarterReport report) {
        Grounds grounds = report.grounds("report.unit", "report.signedBy");
        Optional<String> unit = report.fact("report.unit").flatMap(Fact::code);
        Optional<Fact> signers = report.fact("report.signedBy");
        if (unit.isEmpty() || signers.isEmpty()) {
            return grounds.needsPerson(FACT_UNKNOWN);
        }
        Set<String> signed = StreamSupport.stream(signers.get().value().spliterator(), false)
                .map(role -> role.asText(""))
                .collect(Collectors.toSet());
        return unit.get().equals("THOUSAND_KZT") && signed.containsAll(NEEDED)
                ? grounds.met()
                : grounds.notMet("DPR-REP-02");
    }
}
