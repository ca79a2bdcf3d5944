package kz.arna.reports.p342;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.calendar.Quarter;
import kz.arna.rules.order342.Order342;
import kz.arna.rules.order342.ReportRequest;
import kz.arna.rules.order342.ReportResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports for whoever looks at them. */
@Service
public class ReportReading {

    private final ReportStore reports;
    private final ReportPapers papers;
    private final ReportDeliveries deliveries;
    private final ReportPrinting printing;
    private final Order342 rules;
    private final Clock clock;

    ReportReading(
            ReportStore reports,
            ReportPapers papers,
            ReportDeliveries deliveries,
            ReportPrinting printing,
            Order342 rules,
            Clock clock) {
        this.reports = reports;
        this.papers = papers;
        this.deliveries = deliveries;
        this.printing = printing;
        this.rules = rules;
        this.clock = clock;
    }

    /** The newest quarter first. */
    public List<Report> all() {
        return reports.all();
    }

    /**
     * @param no which drafting; none: the one that counts
     * @throws Rejected with {@code REPORT_UNKNOWN}
     */
    @Transactional(readOnly = true)
    public ReportView view(Quarter quarter, @Nullable Integer no) {
        Report report = known(quarter);
        ReportPapers.Drafted drafted = drafted(report, no);
        List<ReportSignature> signatures = papers.signatures(report, drafted.no());
        List<ReportDelivery> ways = deliveries.of(report.id(), drafted.no());
        return new ReportView(
                report,
                drafted.no(),
                drafted.content(),
                drafted.digest(),
                signatures,
                ways,
                papers.versions(report.id()),
                reports.events(report.id()),
                judged(report, drafted.content(), signatures, ways));
    }

    /**
     * A file: of a drafting that both signed the bytes that were kept, else one made now and marked as a draft.
     *
     * @param no which drafting; none: the one that counts
     * @throws Rejected with {@code REPORT_UNKNOWN}
     */
    @Transactional(readOnly = true)
    public ReportFile file(Quarter quarter, Language language, ReportFile.Format format, @Nullable Integer no) {
        Report report = known(quarter);
        ReportPapers.Drafted drafted = drafted(report, no);
        return papers.files(report.id(), drafted).stream()
                .filter(file -> file.language() == language && file.format() == format)
                .findFirst()
                .orElseGet(() -> printing.draft(drafted.content(), language, format));
    }

    private ReportPapers.Drafted drafted(Report report, @Nullable Integer no) {
        return papers.find(report.id(), no == null ? report.contentNo() : no)
                .orElseThrow(() -> new Rejected(Problems.of("REPORT_UNKNOWN", "query:content")));
    }

    private Report known(Quarter quarter) {
        return reports.find(quarter).orElseThrow(() -> new Rejected(Problems.of("REPORT_UNKNOWN", "path:quarter")));
    }

    private ReportResult judged(
            Report report, ReportContent content, List<ReportSignature> signatures, List<ReportDelivery> ways) {
        return rules.report(new ReportRequest(
                Kazakhstan.dayOf(clock.instant()), Map.of(), ReportFacts.of(report, content, signatures, ways)));
    }
}
