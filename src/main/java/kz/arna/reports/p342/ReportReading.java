package kz.arna.reports.p342;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.calendar.Quarter;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Rulebook.Source;
import kz.arna.rules.order342.Order342;
import kz.arna.rules.order342.ReportRequest;
import kz.arna.rules.order342.ReportResult;
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
    private final ObjectMapper json;
    private final Clock clock;

    ReportReading(
            ReportStore reports,
            ReportPapers papers,
            ReportDeliveries deliveries,
            ReportPrinting printing,
            Order342 rules,
            ObjectMapper json,
            Clock clock) {
        this.reports = reports;
        this.papers = papers;
        this.deliveries = deliveries;
        this.printing = printing;
        this.rules = rules;
        this.json = json;
        this.clock = clock;
    }

    /** The newest quarter first. */
    public List<Report> all() {
        return reports.all();
    }

    /** @throws Rejected with {@code REPORT_UNKNOWN} */
    @Transactional(readOnly = true)
    public ReportView view(Quarter quarter) {
        Report report = known(quarter);
        ReportPapers.Drafted drafted = papers.content(report.id(), report.contentNo());
        List<ReportSignature> signatures = papers.signatures(report.id(), report.contentNo());
        List<ReportDelivery> ways = deliveries.of(report.id());
        return new ReportView(
                report,
                drafted.content(),
                drafted.digest(),
                signatures,
                ways,
                reports.events(report.id()),
                judged(report, drafted.content(), signatures, ways));
    }

    /**
     * A file: of a report that both signed the bytes that were kept, else one made now and marked as a draft.
     *
     * @throws Rejected with {@code REPORT_UNKNOWN}
     */
    @Transactional(readOnly = true)
    public ReportFile file(Quarter quarter, Language language, ReportFile.Format format) {
        Report report = known(quarter);
        return papers.file(report, language, format)
                .orElseGet(() -> printing.draft(
                        papers.content(report.id(), report.contentNo()).content(), language, format));
    }

    private Report known(Quarter quarter) {
        return reports.find(quarter).orElseThrow(() -> new Rejected(Problems.of("REPORT_UNKNOWN", "path:quarter")));
    }

    private ReportResult judged(
            Report report, ReportContent content, List<ReportSignature> signatures, List<ReportDelivery> ways) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("report.quarter", report.quarter()));
        Optional.ofNullable(report.sentAt())
                .ifPresent(at ->
                        facts.add(fact("report.sentOn", Kazakhstan.dayOf(at).toString())));
        facts.add(fact("report.unit", content.unit()));
        facts.add(fact(
                "report.signedBy",
                signatures.stream().map(each -> each.role().name()).toList()));
        // The operator is a legal entity and names each enterprise: the field is its to fill (DPR-R-136).
        facts.add(fact("report.idMustBeEmpty", false));
        facts.add(fact("report.idFilled", content.respondent().bin() != null));
        for (ReportDelivery way : ways) {
            boolean accepted = way.state() == ReportDelivery.State.ACCEPTED;
            if (way.channel() == ReportDelivery.Channel.MAIL) {
                facts.add(fact("report.mailAccepted", accepted, Source.PARTNER));
            } else if (accepted && way.reference() != null) {
                facts.add(fact("report.documentNumber", way.reference(), Source.PARTNER));
            }
        }
        return rules.report(new ReportRequest(Kazakhstan.dayOf(clock.instant()), Map.of(), facts));
    }

    private Fact fact(String name, Object value) {
        return fact(name, value, Source.OWN_STORE);
    }

    private Fact fact(String name, Object value, Source source) {
        return new Fact(name, json.valueToTree(value), source.name(), null);
    }
}
