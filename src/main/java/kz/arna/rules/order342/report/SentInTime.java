package kz.arna.rules.order342.report;

import java.time.LocalDate;
import java.util.Optional;
import kz.arna.calendar.Quarter;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-115, ¶28: the report is sent not later than the 25th of the month after its quarter. */
final class SentInTime extends ReportRule {

    SentInTime() {
        super("DPR-R-115", "¶28", "Was the report sent by the 25th of the month after the quarter?");
    }

    @Override
    public Verdict decide(QuarterReport report) {
        Grounds grounds = report.grounds("report.quarter", "report.sentOn");
        Optional<Quarter> quarter = report.fact("report.quarter")
                .flatMap(Fact::text)
                .filter(text -> text.matches("\\d{4}-Q[1-4]"))
                .map(Quarter::parse);
        // The day that bound when the quarter ended, whenever it is asked about.
        Optional<LocalDate> last = quarter.flatMap(of -> report.parameters()
                .on(of.end())
                .decimal("report.day")
                .map(day -> of.dayOfNextMonth(day.intValueExact())));
        if (last.isEmpty()) {
            return grounds.needsPerson(FACT_UNKNOWN);
        }
        LocalDate due = last.get();
        Optional<LocalDate> sent = report.fact("report.sentOn").flatMap(Fact::date);
        LocalDate on = sent.orElse(report.assessedOn());
        Grounds compared = grounds.probed(Probe.days("report.day", on, due));
        if (on.isAfter(due)) {
            return compared.notMet("DPR-REP-01");
        }
        return sent.isPresent() ? compared.met() : compared.needsPerson("REPORT_TO_SEND");
    }
}
