package kz.arna.reports.p342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.base.Uuid7;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.Actor;
import kz.arna.casefile.Edge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reports and their events. Every call works in the caller's transaction; a state changes only along the graph, and what is to
 * be done next stands among the tasks.
 */
@Repository
class ReportStore {

    private final JdbcClient jdbc;
    private final ReportTasks tasks;
    private final ObjectMapper json;
    private final Clock clock;

    ReportStore(JdbcClient jdbc, ReportTasks tasks, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.json = json;
        this.clock = clock;
    }

    /** The newest quarter first. */
    List<Report> all() {
        return jdbc.sql("SELECT * FROM report WHERE form = :form ORDER BY quarter DESC")
                .param("form", ReportContent.FORM)
                .query(ReportStore::report)
                .list();
    }

    Optional<Report> find(Quarter quarter) {
        return of(quarter, "");
    }

    /**
     * Reads the report and keeps others from changing it until the transaction ends.
     *
     * @param seen the version that the caller saw, if it says
     * @throws Rejected with {@code REPORT_UNKNOWN} or {@code REPORT_CHANGED}
     */
    Report lock(Quarter quarter, @Nullable Long seen) {
        Report report =
                of(quarter, " FOR UPDATE").orElseThrow(() -> new Rejected(Problems.of("REPORT_UNKNOWN", "/quarter")));
        if (seen != null && seen != report.version()) {
            throw new Rejected(Problems.of("REPORT_CHANGED"));
        }
        return report;
    }

    /** Opens the report; empty when another node was first. */
    Optional<Report> create(Quarter quarter, ReportTerm term, Actor actor) {
        Instant now = clock.instant();
        UUID id = Uuid7.next();
        int inserted = jdbc.sql("""
                        INSERT INTO report (id, form, quarter, state, version, content_no, legal_date, due_at, warn_at,
                            created_at, updated_at)
                        VALUES (:id, :form, :quarter, :state, 1, 1, :legal, :due, :warn, :now, :now)
                        ON CONFLICT DO NOTHING""")
                .param("id", id)
                .param("form", ReportContent.FORM)
                .param("quarter", quarter.toString())
                .param("state", ReportState.DRAFT.name())
                .param("legal", term.legalDate())
                .param("due", at(term.dueAt()))
                .param("warn", at(term.warnAt()))
                .param("now", at(now))
                .update();
        if (inserted == 0) {
            return Optional.empty();
        }
        write(id, 1, ReportGraph.DRAFTED, ReportState.DRAFT, actor, json.createObjectNode());
        Report created = find(quarter).orElseThrow();
        tasks.follow(created, ReportGraph.DRAFTED);
        return Optional.of(created);
    }

    /**
     * Takes a transition and writes its event.
     *
     * @throws Rejected with {@code REPORT_NOT_NOW} when the graph has no such edge, or not for this actor
     */
    Report move(Report report, String event, Actor actor, JsonNode payload) {
        Edge edge = ReportGraph.GRAPH
                .edge(report.state().name(), event)
                .filter(each -> each.allows(actor))
                .orElseThrow(() -> new Rejected(Problems.of("REPORT_NOT_NOW")));
        return advance(report, event, ReportState.valueOf(edge.to()), actor, payload);
    }

    /** Writes down an event that changes no state. */
    Report note(Report report, String event, JsonNode payload) {
        if (!ReportGraph.GRAPH.allowsNote(event, Actor.gateway())) {
            throw new IllegalArgumentException("no note " + event);
        }
        return advance(report, event, report.state(), Actor.gateway(), payload);
    }

    /** Which drafting counts. */
    void useContent(Report report, int no) {
        jdbc.sql("UPDATE report SET content_no = :no WHERE id = :id")
                .param("no", no)
                .param("id", report.id())
                .update();
    }

    /** The term as the calendar of today has it; a warning or breach that it has not reached yet is open again. */
    void changeTerm(Report report, ReportTerm term) {
        jdbc.sql("""
                        UPDATE report SET legal_date = :legal, due_at = :due, warn_at = :warn,
                            warned_at = CASE WHEN :warn > :now THEN NULL ELSE warned_at END,
                            breached_at = CASE WHEN :due > :now THEN NULL ELSE breached_at END
                        WHERE id = :id""")
                .param("legal", term.legalDate())
                .param("due", at(term.dueAt()))
                .param("warn", at(term.warnAt()))
                .param("now", at(clock.instant()))
                .param("id", report.id())
                .update();
    }

    /** Sets one of the moments {@code warned_at}, {@code breached_at}, {@code sent_at} where it is not set. */
    void mark(Report report, Mark mark) {
        jdbc.sql("UPDATE report SET " + mark.column + " = coalesce(" + mark.column + ", :now) WHERE id = :id")
                .param("now", at(clock.instant()))
                .param("id", report.id())
                .update();
    }

    List<ReportEvent> events(UUID report) {
        return jdbc.sql("SELECT * FROM report_event WHERE report = :report ORDER BY sequence")
                .param("report", report)
                .query(this::event)
                .list();
    }

    private Report advance(Report report, String event, ReportState to, Actor actor, JsonNode payload) {
        long version = report.version() + 1;
        jdbc.sql("UPDATE report SET state = :state, version = :version, updated_at = :now WHERE id = :id")
                .param("state", to.name())
                .param("version", version)
                .param("now", at(clock.instant()))
                .param("id", report.id())
                .update();
        write(report.id(), version, event, to, actor, payload);
        Report advanced = find(Quarter.parse(report.quarter())).orElseThrow();
        tasks.follow(advanced, event);
        return advanced;
    }

    private void write(UUID id, long version, String event, ReportState state, Actor actor, JsonNode payload) {
        jdbc.sql("""
                        INSERT INTO report_event (report, sequence, type, state, at, actor, payload)
                        VALUES (:report, :sequence, :type, :state, :at, :actor::jsonb, :payload::jsonb)""")
                .param("report", id)
                .param("sequence", version)
                .param("type", event)
                .param("state", state.name())
                .param("at", at(clock.instant()))
                .param("actor", json.valueToTree(actor).toString())
                .param("payload", payload.toString())
                .update();
    }

    private Optional<Report> of(Quarter quarter, String lock) {
        return jdbc.sql("SELECT * FROM report WHERE form = :form AND quarter = :quarter" + lock)
                .param("form", ReportContent.FORM)
                .param("quarter", quarter.toString())
                .query(ReportStore::report)
                .optional();
    }

    private static Report report(ResultSet row, int n) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                row.getString("quarter"),
                ReportState.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getInt("content_no"),
                row.getObject("legal_date", LocalDate.class),
                instant(row, "due_at"),
                instant(row, "warn_at"),
                instantOrNull(row, "warned_at"),
                instantOrNull(row, "breached_at"),
                instantOrNull(row, "sent_at"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private ReportEvent event(ResultSet row, int n) throws SQLException {
        try {
            return new ReportEvent(
                    row.getLong("sequence"),
                    row.getString("type"),
                    ReportState.valueOf(row.getString("state")),
                    instant(row, "at"),
                    json.readValue(row.getString("actor"), Actor.class),
                    json.readTree(row.getString("payload")));
        } catch (IOException e) {
            throw new UncheckedIOException("an event of a report cannot be read", e);
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Moments of a report. */
    enum Mark {
        WARNED("warned_at"),
        BREACHED("breached_at"),
        SENT("sent_at");

        private final String column;

        Mark(String column) {
            this.column = column;
        }
    }
}
