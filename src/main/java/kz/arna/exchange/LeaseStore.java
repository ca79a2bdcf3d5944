package kz.arna.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes lane heads for this node. */
final class LeaseStore {

    // Due rows of the partner in the order in which they became due. Rows past their last moment are left to expire.
    private static final String CANDIDATES = """
            SELECT id FROM outbox
            WHERE partner = ? AND state = 'READY' AND NOT waiting AND next_at <= now()
                AND not_before <= ? AND last_moment > ? AND message = ANY(?)
                AND NOT EXISTS (SELECT FROM partner_control c WHERE c.partner = outbox.partner AND c.paused)
            ORDER BY next_at LIMIT %d FOR UPDATE OF outbox SKIP LOCKED
            """;
    // A statement of its own, so that its snapshot is younger than the locks.
    private static final String LEASE = """
            WITH leased AS (
                UPDATE outbox SET state = 'LEASED', lease_token = gen_random_uuid(), leased_by = ?,
                    lease_until = now() + ? * interval '1 millisecond', attempts = attempts + 1, changed_at = now()
                WHERE id = ANY(?) AND NOT EXISTS (SELECT FROM outbox e
                    WHERE e.partner = outbox.partner AND e.lane = outbox.lane AND e.sequence < outbox.sequence
                        AND e.state IN ('READY', 'LEASED', 'SENT', 'PARKED'))
                RETURNING id, lease_token, partner, message, lane, correlation, asked, subject, repeat_class, attempts,
                    fault, vouched, leased_by),
            attempt AS (
                INSERT INTO delivery_attempt (outbox, no, node) SELECT id, attempts, leased_by FROM leased)
            SELECT leased.*, body FROM leased JOIN message ON message.id = leased.id
            """;
    // What is behind an unfinished message of its lane waits for that one to end and is not looked at again. The share
    // lock holds off whoever is about to end it: either it is seen ended, or it ends after us and wakes the row.
    private static final String WAIT = """
            UPDATE outbox SET waiting = true
            WHERE id IN (SELECT o.id FROM outbox o CROSS JOIN LATERAL (SELECT e.id FROM outbox e
                    WHERE e.partner = o.partner AND e.lane = o.lane AND e.sequence < o.sequence
                        AND e.state IN ('READY', 'LEASED', 'SENT', 'PARKED')
                    ORDER BY e.sequence LIMIT 1 FOR SHARE OF e SKIP LOCKED) head
                WHERE o.id = ANY(?) AND o.state = 'READY')
            """;
    // Nobody at this node works at them: the commit that leased them, or the one that ended them, was never confirmed.
    // They wait as after any failure, so that what can never be kept does not run hot.
    private static final String GIVE_BACK = FreedLeases.sql(
            "now() + least(? * power(2, attempts - 1), ?) * interval '1 millisecond'",
            "partner = ? AND state = 'LEASED' AND leased_by = ? AND lease_token <> ALL(?)");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final UUID node;
    private final ExchangeSettings settings;

    LeaseStore(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, UUID node, ExchangeSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.node = node;
        this.settings = settings;
    }

    /**
     * Leases up to {@code limit} due lane heads of the partner, in one transaction.
     *
     * @param messages names of the messages that this node has routes for
     */
    Batch take(String partner, Set<String> messages, int limit) {
        Batch batch = transaction.execute(status -> lease(partner, messages, limit));
        return batch == null ? Batch.NONE : batch;
    }

    /**
     * Frees what this node holds for the partner and does not work at; a repeat looks first where that matters.
     *
     * @param atWork tokens of the leases that the node works at
     */
    void giveBack(String partner, Set<UUID> atWork) {
        jdbc.sql(GIVE_BACK)
                .params(settings.firstRetry().toMillis(), settings.maxRetry().toMillis())
                .params(partner, node, atWork.toArray(UUID[]::new))
                .update();
    }

    private Batch lease(String partner, Set<String> messages, int limit) {
        Timestamp now = Timestamp.from(clock.instant());
        // The limit as a number: without it a plan made for any limit reads all that is due.
        UUID[] candidates = jdbc.sql(CANDIDATES.formatted(limit))
                .params(partner, now, now, messages.toArray(String[]::new))
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        if (candidates.length == 0) {
            return Batch.NONE;
        }
        List<Leased> leased = jdbc.sql(LEASE)
                .params(node, settings.lease().toMillis(), candidates)
                .query((row, index) -> leased(row))
                .list();
        int waiting = leased.size() == candidates.length
                ? 0
                : jdbc.sql(WAIT).param(candidates).update();
        relaxDurability(leased);
        return new Batch(leased, candidates.length == limit && leased.size() + waiting > 0);
    }

    // A lease that a crash of the database forgets makes the row ready again: sent twice, which D and R allow. Only a Q
    // must be on disk before it leaves.
    private void relaxDurability(List<Leased> leased) {
        if (leased.stream().noneMatch(row -> row.repeat() == RepeatClass.Q)) {
            jdbc.sql("SET LOCAL synchronous_commit = off").update();
        }
    }

    private static Leased leased(ResultSet row) throws SQLException {
        String fault = row.getString("fault");
        return new Leased(
                row.getObject("id", UUID.class),
                row.getObject("lease_token", UUID.class),
                row.getString("partner"),
                row.getString("message"),
                row.getString("lane"),
                row.getString("correlation"),
                row.getString("asked"),
                row.getString("subject"),
                RepeatClass.valueOf(row.getString("repeat_class")),
                row.getInt("attempts"),
                fault == null ? null : Fault.valueOf(fault),
                row.getBoolean("vouched"),
                row.getBytes("body"));
    }

    /** What was leased, and whether there may be more. */
    record Batch(List<Leased> rows, boolean more) {
        static final Batch NONE = new Batch(List.of(), false);
    }
}
