package kz.arna.casefile.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.arna.base.Uuid7;
import kz.arna.casefile.Actor;
import kz.arna.casefile.Tasks;
import kz.arna.casefile.WorkItem;
import kz.arna.casefile.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work items in PostgreSQL. */
@Component
final class JdbcWorkItems implements WorkItems {

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final WakeUp wakeUp;

    JdbcWorkItems(JdbcClient jdbc, Tasks tasks, WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.wakeUp = wakeUp;
    }

    @Override
    public void add(UUID caseId, String kind, Instant due, @Nullable JsonNode payload) {
        jdbc.sql("""
                        INSERT INTO work_item (id, case_id, kind, due, place, payload)
                        SELECT :id, id, :kind, :due, submitted_at, :payload::jsonb FROM case_file WHERE id = :caseId""")
                .param("id", Uuid7.next())
                .param("caseId", caseId)
                .param("kind", kind)
                .param("due", Columns.at(due))
                .param("payload", CanonicalJson.textOrNull(payload))
                .update();
        wakeUp.afterCommit();
    }

    @Override
    public void addOnce(UUID caseId, String kind, Instant due) {
        // Whoever does an item keeps its row locked. The row that waits is locked here until the caller commits, so
        // that
        // its run sees all that the caller wrote; a row that is being done is passed over and another one added.
        jdbc.sql("""
                        WITH waiting AS (
                            UPDATE work_item SET due = least(due, :due)
                            WHERE id = (SELECT id FROM work_item
                                        WHERE case_id = :caseId AND kind = :kind AND state = 'READY'
                                        ORDER BY due LIMIT 1 FOR UPDATE SKIP LOCKED)
                            RETURNING id
                        )
                        INSERT INTO work_item (id, case_id, kind, due, place)
                        SELECT :id, id, :kind, :due, submitted_at FROM case_file
                        WHERE id = :caseId AND NOT EXISTS (SELECT FROM waiting)""")
                .param("id", Uuid7.next())
                .param("caseId", caseId)
                .param("kind", kind)
                .param("due", Columns.at(due))
                .update();
        wakeUp.afterCommit();
    }

    @Override
    public void cancel(UUID caseId, String kind) {
        // One that is being done waits for the case, which the caller holds: waiting for it here would never end.
        jdbc.sql("""
                        DELETE FROM work_item WHERE id IN (
                            SELECT id FROM work_item WHERE case_id = :caseId AND kind = :kind FOR UPDATE SKIP LOCKED)""").param("caseId", caseId).param("kind", kind).update();
    }

    @Override
    public List<WorkItem> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM work_item WHERE case_id = :caseId ORDER BY due, place, id")
                .param("caseId", caseId)
                .query(WorkRows::item)
                .list();
    }

    @Override
    public void resume(UUID id, Actor by) {
        jdbc.sql("""
                        UPDATE work_item SET state = 'READY', attempts = 0, not_before = now(), fault = NULL
                        WHERE id = :id AND state = 'PARKED' RETURNING *""")
                .param("id", id)
                .query(WorkRows::item)
                .optional()
                .ifPresent(item -> tasks.close(item.caseId(), ParkedWork.taskKind(item), "WorkResumed"));
        wakeUp.afterCommit();
    }
}
