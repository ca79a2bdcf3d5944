package kz.arna.rules.order342.report;

import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-137, annex 4: the report goes by e-mail and through the document-management system. */
final class SentByBothWays extends ReportRule {

    SentByBothWays() {
        super(
                "DPR-R-137",
                "annex 4",
                "Did the mail server accept the report, and did the documents' system number it?");
    }

    @Override
    public Verdict decide(QuarterReport report) {
        Grounds grounds = report.grounds("report.mailAccepted", "report.documentNumber");
        Optional<Boolean> mail = report.fact("report.mailAccepted").flatMap(Fact::flag);
        Optional<String> number = report.fact("report.documentNumber").flatMap(Fact::text);
        if (mail.isEmpty() || number.isEmpty()) {
            return grounds.needsPerson(FACT_UNKNOWN);
        }
        return mail.get() && !number.get().isEmpty() ? grounds.met() : grounds.notMet("DPR-REP-04");
    }
}
