package kz.arna.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.arna.base.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox in PostgreSQL. */
final class OutboxStore implements Outbox {

    private static final String INSERT = """
            INSERT INTO outbox (id, partner, message, lane, correlation, asked, subject, repeat_class, not_before,
                last_moment, cause)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (partner, correlation) DO NOTHING
            """;
    private static final String AGAIN = """
            UPDATE outbox SET state = 'READY', waiting = false, told = true, fault = NULL, next_at = now(),
                not_before = ?, last_moment = ?, changed_at = now()
            WHERE id = (SELECT id FROM outbox WHERE partner = ? AND correlation = ?
                AND state IN ('EXPIRED', 'CANCELLED') FOR UPDATE SKIP LOCKED)
            """;
    // A row that a node is just leasing or closing is no longer "not yet sent"; waiting for it would also invite a
    // deadlock: answers lock the row first and the case after, commands the other way round.
    private static final String CANCEL = """
            UPDATE outbox SET state = 'CANCELLED', changed_at = now()
            WHERE id IN (SELECT id FROM outbox WHERE partner = ? AND message = ? AND subject = ? AND state = 'READY'
                FOR UPDATE SKIP LOCKED)
            RETURNING lane
            """;
    // What expired stays so: a late answer to it still counts.
    private static final String SUPERSEDE = """
            UPDATE outbox SET superseded = true, told = true, waiting = false, changed_at = now(),
                state = CASE WHEN state IN ('READY', 'PARKED') THEN 'CANCELLED' ELSE state END
            WHERE id IN (SELECT id FROM outbox WHERE partner = ? AND message = ? AND subject = ? AND NOT superseded
                AND state NOT IN ('LEASED', 'SENT') FOR UPDATE SKIP LOCKED)
            RETURNING lane
            """;
    private static final String ALL_SUPERSEDED = """
            SELECT NOT EXISTS (SELECT FROM outbox WHERE partner = ? AND message = ? AND subject = ? AND NOT superseded)
            """;
    // An attempt without a fault was taken to be answered later; an answer of whatever kind proves that the question
    // came.
    private static final String MAY_HAVE_ARRIVED = """
            SELECT EXISTS (SELECT FROM outbox o WHERE o.partner = ? AND o.asked = ? AND (
                o.state IN ('LEASED', 'SENT', 'DONE')
                OR EXISTS (SELECT FROM delivery_attempt a WHERE a.outbox = o.id
                    AND (a.fault IS NULL OR a.fault = 'UNCERTAIN'))
                OR EXISTS (SELECT FROM message m WHERE m.correlation = o.correlation AND m.party = o.partner
                    AND m.direction = 'IN')))
            """;

    private final JdbcClient jdbc;
    private final JournalStore journal;
    private final Lanes lanes;
    private final Nudges nudges;
    private final Clock clock;

    OutboxStore(JdbcClient jdbc, JournalStore journal, Lanes lanes, Nudges nudges, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.lanes = lanes;
        this.nudges = nudges;
        this.clock = clock;
    }

    @Override
    public UUID enqueue(OutboundMessage message) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a message is only sent from within the transaction that causes it");
        }
        UUID id = Uuid7.next();
        if (!insert(id, message)) {
            id = rearm(message);
        }
        nudges.afterCommit(message.partner());
        return id;
    }

    @Override
    public int cancel(String partner, String message, String subject) {
        return end(CANCEL, partner, message, subject);
    }

    @Override
    public boolean supersede(String partner, String message, String subject) {
        end(SUPERSEDE, partner, message, subject);
        return jdbc.sql(ALL_SUPERSEDED)
                .params(partner, message, subject)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean mayHaveArrived(String partner, String asked) {
        return jdbc.sql(MAY_HAVE_ARRIVED)
                .params(partner, asked)
                .query(Boolean.class)
                .single();
    }

    private int end(String statement, String partner, String message, String subject) {
        List<String> ended = jdbc.sql(statement)
                .params(partner, message, subject)
                .query(String.class)
                .list();
        ended.stream().distinct().forEach(lane -> lanes.wake(partner, lane));
        return ended.size();
    }

    private boolean insert(UUID id, OutboundMessage message) {
        List<@Nullable Object> row = Arrays.asList(
                id,
                message.partner(),
                message.message(),
                message.lane(),
                message.correlation(),
                message.correlation(),
                message.subject(),
                message.repeat().name(),
                Timestamp.from(message.notBefore()),
                Timestamp.from(message.lastMoment()),
                message.cause());
        return journal.recordWith(INSERT, row, entry(id, message));
    }

    private UUID rearm(OutboundMessage message) {
        jdbc.sql(AGAIN)
                .params(
                        Timestamp.from(message.notBefore()),
                        Timestamp.from(message.lastMoment()),
                        message.partner(),
                        message.correlation())
                .update();
        return jdbc.sql("SELECT id FROM outbox WHERE partner = ? AND correlation = ?")
                .params(message.partner(), message.correlation())
                .query(UUID.class)
                .single();
    }

    private JournalRecord entry(UUID id, OutboundMessage message) {
        return new JournalRecord(
                id,
                clock.instant(),
                Direction.OUT,
                message.partner(),
                message.message(),
                message.correlation(),
                message.subject(),
                message.cause(),
                Map.of("Content-Type", "application/json"),
                message.body(),
                null,
                "ACCEPTED");
    }
}
