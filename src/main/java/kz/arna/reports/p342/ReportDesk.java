package kz.arna.reports.p342;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.Actor;
import kz.arna.reference.CalendarStore;
import kz.arna.reference.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a report until it is signed; one call, one transaction. */
@Service
public class ReportDesk {

    private final ReportStore reports;
    private final ReportPapers papers;
    private final ReportDeliveries deliveries;
    private final ReportDrafting drafting;
    private final ReportPrinting printing;
    private final CalendarStore calendars;
    private final Settings settings;
    private final ObjectMapper json;
    private final Clock clock;

    ReportDesk(
            ReportStore reports,
            ReportPapers papers,
            ReportDeliveries deliveries,
            ReportDrafting drafting,
            ReportPrinting printing,
            CalendarStore calendars,
            Settings settings,
            ObjectMapper json,
            Clock clock) {
        this.reports = reports;
        this.papers = papers;
        this.deliveries = deliveries;
        this.drafting = drafting;
        this.printing = printing;
        this.calendars = calendars;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Draws the report of a quarter up, unless there is one already: that one is given then.
     *
     * @throws Rejected with {@code REPORT_QUARTER_INVALID} when the quarter has not begun or lies before the order
     */
    @Transactional
    public Report draft(Quarter quarter, Actor actor) {
        if (quarter.start().isAfter(today()) || !drafting.isOwed(quarter)) {
            throw new Rejected(Problems.of("REPORT_QUARTER_INVALID", "/quarter"));
        }
        Optional<Report> created = reports.create(quarter, term(quarter), actor);
        created.ifPresent(report -> papers.add(report.id(), 1, drafting.draw(quarter, today(), 0)));
        return created.or(() -> reports.find(quarter)).orElseThrow();
    }

    /**
     * Fixes the content: from now on it only waits for signatures.
     *
     * @param reason why the report goes on although it has notes; needed only then
     * @throws Rejected with {@code REPORT_QUARTER_NOT_OVER}, {@code REPORT_REASON_MISSING} for a report with notes, or
     *     {@code REPORT_OUTDATED} where an earlier drafting has arrived since this one was drawn up
     */
    @Transactional
    public Report check(Quarter quarter, Actor actor, @Nullable String reason, @Nullable Long seen) {
        Report report = reports.lock(quarter, seen);
        ReportPapers.Drafted drafted = papers.content(report.id(), report.contentNo());
        if (!today().isAfter(quarter.end())) {
            throw new Rejected(Problems.of("REPORT_QUARTER_NOT_OVER"));
        }
        deliveries.demandRightNumber(report, drafted.content());
        boolean unexplained = reason == null || reason.isBlank();
        if (!drafted.content().notes().isEmpty() && unexplained) {
            throw new Rejected(Problems.of("REPORT_REASON_MISSING", "/reason"));
        }
        ObjectNode payload = json.createObjectNode().put("sha256", drafted.digest());
        return reports.move(
                report, ReportGraph.CHECKED_BY_OFFICIAL, actor, unexplained ? payload : payload.put("reason", reason));
    }

    /**
     * Signs the checked content. With the second signature all files are made and kept as they are.
     *
     * @param phone of the executor, printed below the report; required in that part
     * @throws Rejected with {@code REPORT_SAME_SIGNER}, {@code REPORT_ROLE_SIGNED} or {@code FIELD_MISSING}
     */
    @Transactional
    public Report sign(Quarter quarter, SigningRole role, @Nullable String phone, Actor actor, @Nullable Long seen) {
        Report report = reports.lock(quarter, seen);
        if (report.state() != ReportState.CHECKED) {
            throw new Rejected(Problems.of("REPORT_NOT_NOW"));
        }
        ReportPapers.Drafted drafted = papers.content(report.id(), report.contentNo());
        List<ReportSignature> given = papers.signatures(report, drafted.no());
        String iin = Objects.requireNonNull(actor.iin(), "an official has an IIN");
        refuseSecond(given, role, iin);
        if (role == SigningRole.EXECUTOR && (phone == null || phone.isBlank())) {
            throw new Rejected(Problems.of("FIELD_MISSING", "/phone"));
        }
        papers.sign(
                report.id(),
                drafted.no(),
                new ReportSignature(
                        role,
                        iin,
                        Objects.requireNonNullElse(actor.name(), ""),
                        Objects.requireNonNullElse(actor.position(), ""),
                        phone,
                        clock.instant(),
                        drafted.digest()));
        ObjectNode payload = json.createObjectNode().put("role", role.name()).put("sha256", drafted.digest());
        if (given.isEmpty()) {
            return reports.move(report, ReportGraph.SIGNATURE_GIVEN, actor, payload);
        }
        return fix(report, drafted, actor, payload);
    }

    private Report fix(Report report, ReportPapers.Drafted drafted, Actor actor, ObjectNode payload) {
        List<ReportSignature> signatures = papers.signatures(report, drafted.no());
        for (ReportFile file : printing.signed(drafted.content(), signatures, drafted.digest())) {
            papers.keep(report.id(), drafted.no(), file);
            payload.withObject("/files").put(file.name(), file.digest());
        }
        return reports.move(report, ReportGraph.SIGNED_BY_BOTH, actor, payload);
    }

    private static void refuseSecond(List<ReportSignature> given, SigningRole role, String iin) {
        if (given.stream().anyMatch(each -> each.iin().equals(iin))) {
            throw new Rejected(Problems.of("REPORT_SAME_SIGNER", "/actor/iin"));
        }
        if (given.stream().anyMatch(each -> each.role() == role)) {
            throw new Rejected(Problems.of("REPORT_ROLE_SIGNED", "/role"));
        }
    }

    /** By when the quarter's report is to be sent, by the calendar in force. */
    ReportTerm term(Quarter quarter) {
        return ReportTerm.of(
                drafting.legalDate(quarter), calendars.forDeadlines(), ReportSetting.WARN_DAYS.number(settings.now()));
    }

    private LocalDate today() {
        return Kazakhstan.dayOf(clock.instant());
    }
}
