package kz.arna.casefile.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.arna.casefile.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The queue as a worker sees it. The lease of an item is its row lock: it ends with the transaction that does the item,
 * however that ends, and at once when the process is killed. Nothing else may lock a work item and wait for a case.
 */
@Component
final class WorkQueue {

    /** First key of the advisory locks that give one worker of all nodes the turn at an ordered kind. */
    private static final int TURN = 0x41524E41;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the turn at an ordered kind until the transaction ends, unless somebody has it. */
    boolean takeTurn(String kind) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:turn, hashtext(:kind))")
                .param("turn", TURN)
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /** Takes items that are due, of each kind in the order of due moment and submission. */
    List<WorkItem> take(List<String> kinds, int limit) {
        return jdbc.sql("""
                        SELECT w.* FROM unnest(:kinds) AS k (kind), LATERAL (
                            SELECT * FROM work_item
                            WHERE kind = k.kind AND state = 'READY' AND due <= :now AND not_before <= now()
                            ORDER BY due, place, id LIMIT :limit FOR UPDATE SKIP LOCKED) AS w
                        LIMIT :limit""")
                .param("kinds", kinds.toArray(String[]::new))
                .param("now", Columns.at(clock.instant()))
                .param("limit", limit)
                .query(WorkRows::item)
                .list();
    }

    void done(WorkItem item) {
        jdbc.sql("DELETE FROM work_item WHERE id = :id").param("id", item.id()).update();
    }

    /** Lets the item wait for its next try. */
    void putOff(WorkItem item, Duration wait, String fault) {
        failed(item.id(), "READY", wait, fault);
    }

    /** Keeps the item for a person. */
    void park(WorkItem item, String fault) {
        failed(item.id(), "PARKED", Duration.ZERO, fault);
    }

    private void failed(UUID id, String state, Duration wait, String fault) {
        jdbc.sql("""
                        UPDATE work_item SET state = :state, attempts = attempts + 1, fault = :fault,
                            not_before = now() + :millis * interval '1 millisecond'
                        WHERE id = :id""")
                .param("id", id)
                .param("state", state)
                .param("fault", fault)
                .param("millis", wait.toMillis())
                .update();
    }
}
