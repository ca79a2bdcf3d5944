package kz.arna.reports.p342;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.Actor;
import kz.arna.reference.CalendarStore;
import kz.arna.reference.Settings;
import kz.arna.reports.SupportedCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes each quarter's draft on its day and watches the deadlines of reports. Any number of nodes may look: one of them has
 * the turn until its transaction ends, the others leave it alone.
 */
@Component
public class ReportClock {

    private static final Logger LOG = LoggerFactory.getLogger(ReportClock.class);
    private static final long TURN = 0x50333432L;

    private final ReportDesk desk;
    private final ReportStore reports;
    private final ReportTasks tasks;
    private final SupportedCases cases;
    private final CalendarStore calendars;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ReportClock(
            ReportDesk desk,
            ReportStore reports,
            ReportTasks tasks,
            SupportedCases cases,
            CalendarStore calendars,
            Settings settings,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.tasks = tasks;
        this.cases = cases;
        this.calendars = calendars;
        this.settings = settings;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Looks once, unless another node is looking. */
    @Transactional
    public void look() {
        boolean turn = jdbc.sql("SELECT pg_try_advisory_xact_lock(:turn)")
                .param("turn", TURN)
                .query(Boolean.class)
                .single();
        if (turn) {
            draftWhenItIsTime();
            reports.all().stream()
                    .filter(report -> report.sentAt() == null)
                    .forEach(report -> watch(reports.lock(Quarter.parse(report.quarter()), null)));
        }
    }

    /** The last quarter's draft; none is owed for a quarter by whose end nobody had applied. */
    private void draftWhenItIsTime() {
        Instant now = clock.instant();
        Quarter quarter = Quarter.of(Kazakhstan.dayOf(now)).previous();
        LocalDate day = quarter.dayOfNextMonth(ReportSetting.DRAFT_DAY.number(settings.now()));
        Instant from = day.atTime(calendars.current().hours().opens())
                .atZone(Kazakhstan.ZONE)
                .toInstant();
        if (!now.isBefore(from) && reports.find(quarter).isEmpty() && cases.anyBy(quarter.end())) {
            desk.draft(quarter, Actor.gateway());
            LOG.info("the draft of report P342 for {} is made", quarter);
        }
    }

    private void watch(Report seen) {
        Report report = recounted(seen);
        tasks.follow(report, ReportGraph.DRAFTED);
        Instant now = clock.instant();
        if (report.warnedAt() == null && !now.isBefore(report.warnAt())) {
            reports.mark(report, ReportStore.Mark.WARNED);
            report = reports.note(report, ReportGraph.DEADLINE_NEAR, due(report));
            LOG.warn("report P342 for {} is to be sent by {}", report.quarter(), Kazakhstan.text(report.dueAt()));
        }
        if (report.breachedAt() == null && ReportTerm.missed(report.dueAt(), now)) {
            reports.mark(report, ReportStore.Mark.BREACHED);
            reports.note(report, ReportGraph.DEADLINE_BREACHED, due(report));
            LOG.error("report P342 for {} was to be sent by {}", report.quarter(), Kazakhstan.text(report.dueAt()));
        }
    }

    /** A published calendar may move the due day (XC-R-004). */
    private Report recounted(Report report) {
        ReportTerm term = desk.term(Quarter.parse(report.quarter()));
        if (term.dueAt().equals(report.dueAt()) && term.warnAt().equals(report.warnAt())) {
            return report;
        }
        reports.changeTerm(report, term);
        ObjectNode payload = json.createObjectNode()
                .put("oldDue", Kazakhstan.text(report.dueAt()))
                .put("newDue", Kazakhstan.text(term.dueAt()));
        return reports.note(report, ReportGraph.DEADLINE_RECOUNTED, payload);
    }

    private ObjectNode due(Report report) {
        return json.createObjectNode()
                .put("clause", "¶28")
                .put("legalDate", report.legalDate().toString())
                .put("due", Kazakhstan.text(report.dueAt()));
    }
}
