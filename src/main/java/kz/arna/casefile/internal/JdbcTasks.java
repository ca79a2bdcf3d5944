package kz.arna.casefile.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.arna.base.Localized;
import kz.arna.base.Uuid7;
import kz.arna.casefile.Actor;
import kz.arna.casefile.Page;
import kz.arna.casefile.Task;
import kz.arna.casefile.TaskFilter;
import kz.arna.casefile.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks in PostgreSQL. */
@Component
final class JdbcTasks implements Tasks {

    private static final String SELECT =
            "SELECT t.*, c.number AS case_number FROM task t LEFT JOIN case_file c ON c.id = t.case_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public UUID open(
            UUID caseId,
            String kind,
            Localized reason,
            String clause,
            @Nullable Instant due,
            @Nullable JsonNode details) {
        return insert("case_id", caseId, kind, reason, clause, due, details);
    }

    @Override
    public UUID openAbout(
            String subject,
            String kind,
            Localized reason,
            String clause,
            @Nullable Instant due,
            @Nullable JsonNode details) {
        return insert("subject", subject, kind, reason, clause, due, details);
    }

    @Override
    public void closeAbout(String subject, String kind, String byEvent) {
        jdbc.sql("UPDATE task SET closed_at = :now, closed_by = :event"
                        + " WHERE subject = :subject AND kind = :kind AND closed_at IS NULL")
                .param("subject", subject)
                .param("kind", kind)
                .param("event", byEvent)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    @Override
    public Set<String> openKindsAbout(String subject) {
        return jdbc.sql("SELECT kind FROM task WHERE subject = :subject AND closed_at IS NULL")
                .param("subject", subject)
                .query(String.class)
                .set();
    }

    /** @param about the column that says what it is about, and its value */
    private UUID insert(
            String about,
            Object of,
            String kind,
            Localized reason,
            String clause,
            @Nullable Instant due,
            @Nullable JsonNode details) {
        String only = about.equals("subject") ? " AND subject IS NOT NULL" : "";
        // The empty update makes the statement give the id of the task that is open already.
        return jdbc.sql("INSERT INTO task (id, " + about
                        + ", kind, reason_kk, reason_ru, reason_en, clause, due, details,"
                        + " opened_at) VALUES (:id, :about, :kind, :kk, :ru, :en, :clause, :due::timestamptz,"
                        + " :details::jsonb, :now) ON CONFLICT (" + about + ", kind) WHERE closed_at IS NULL" + only
                        + " DO UPDATE SET kind = excluded.kind RETURNING id")
                .param("id", Uuid7.next())
                .param("about", of)
                .param("kind", kind)
                .param("kk", reason.kk())
                .param("ru", reason.ru())
                .param("en", reason.en())
                .param("clause", clause)
                .param("due", Columns.atOrNull(due))
                .param("details", CanonicalJson.textOrNull(details))
                .param("now", Columns.at(clock.instant()))
                .query(UUID.class)
                .single();
    }

    @Override
    public void close(UUID caseId, String kind, String byEvent) {
        jdbc.sql("UPDATE task SET closed_at = :now, closed_by = :event"
                        + " WHERE case_id = :caseId AND kind = :kind AND closed_at IS NULL")
                .param("caseId", caseId)
                .param("kind", kind)
                .param("event", byEvent)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    @Override
    public void close(UUID taskId, String byEvent) {
        jdbc.sql("UPDATE task SET closed_at = :now, closed_by = :event WHERE id = :id AND closed_at IS NULL")
                .param("id", taskId)
                .param("event", byEvent)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    @Override
    public void assign(UUID taskId, @Nullable Actor assignee) {
        jdbc.sql("UPDATE task SET assignee = :assignee, assignee_iin = :iin WHERE id = :id AND closed_at IS NULL")
                .param("id", taskId)
                .param("assignee", assignee == null ? null : CanonicalJson.text(assignee))
                .param("iin", assignee == null ? null : assignee.iin())
                .update();
    }

    @Override
    public boolean isOpen(UUID caseId, String kind) {
        return jdbc.sql("SELECT id FROM task WHERE case_id = :caseId AND kind = :kind AND closed_at IS NULL")
                .param("caseId", caseId)
                .param("kind", kind)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    @Override
    public Set<String> openKinds(UUID caseId) {
        return jdbc.sql("SELECT kind FROM task WHERE case_id = :caseId AND closed_at IS NULL")
                .param("caseId", caseId)
                .query(String.class)
                .set();
    }

    @Override
    public Optional<Task> get(UUID taskId) {
        return jdbc.sql(SELECT + "WHERE t.id = :id")
                .param("id", taskId)
                .query(JdbcTasks::task)
                .optional();
    }

    @Override
    public List<Task> of(UUID caseId) {
        return jdbc.sql(SELECT + "WHERE t.case_id = :caseId ORDER BY t.id")
                .param("caseId", caseId)
                .query(JdbcTasks::task)
                .list();
    }

    @Override
    public Page<Task> list(TaskFilter filter) {
        return TaskListing.read(jdbc, SELECT, filter);
    }

    static Task task(ResultSet row, int number) throws SQLException {
        String assignee = row.getString("assignee");
        return new Task(
                Columns.uuid(row, "id"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("subject"),
                row.getString("kind"),
                new Localized(row.getString("reason_kk"), row.getString("reason_ru"), row.getString("reason_en")),
                row.getString("clause"),
                Columns.instantOrNull(row, "due"),
                CanonicalJson.treeOrNull(row.getString("details")),
                Columns.instant(row, "opened_at"),
                assignee == null ? null : CanonicalJson.read(assignee, Actor.class),
                Columns.instantOrNull(row, "closed_at"),
                row.getString("closed_by"));
    }
}
