package kz.arna.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends what will not be answered and tells its owner, in two steps: the row's state is written first, and telling is
 * repeated until the owner took it, so that a failing owner never keeps a row from ending.
 */
final class Silences {

    private static final Logger LOG = LoggerFactory.getLogger(Silences.class);
    private static final int BATCH = 200;

    private static final String EXPIRE = """
            UPDATE outbox SET state = 'EXPIRED', told = false, waiting = false, next_at = now(), changed_at = now()
            WHERE id IN (SELECT id FROM outbox WHERE state IN ('READY', 'SENT') AND last_moment <= ?
                ORDER BY last_moment LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING id, partner, lane
            """;
    private static final String TELL = """
            UPDATE outbox SET told = true
            WHERE id = ? AND NOT told AND state IN ('PARKED', 'EXPIRED')
            RETURNING partner, message, asked, subject, state, fault
            """;
    private static final String LATER =
            "UPDATE outbox SET next_at = now() + interval '30 seconds' WHERE id = ? AND NOT told";
    private static final String UNTOLD =
            "SELECT id FROM outbox WHERE NOT told AND next_at <= now() ORDER BY next_at LIMIT ?";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Lanes lanes;
    private final Owners owners;
    private final Clock clock;

    Silences(JdbcClient jdbc, TransactionTemplate transaction, Lanes lanes, Owners owners, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.lanes = lanes;
        this.owners = owners;
        this.clock = clock;
    }

    /** Ends rows past their last moment; returns how many. */
    int expire() {
        Integer ended = transaction.execute(status -> {
            List<Ended> rows = jdbc.sql(EXPIRE)
                    .params(Timestamp.from(clock.instant()), BATCH)
                    .query(Ended.class)
                    .list();
            rows.forEach(row -> lanes.wake(row.partner(), row.lane()));
            return rows.size();
        });
        return ended == null ? 0 : ended;
    }

    /** Tells the owners of all that ended; returns how many were tried. */
    int tellAll() {
        List<UUID> untold = jdbc.sql(UNTOLD).param(BATCH).query(UUID.class).list();
        untold.forEach(this::tell);
        return untold.size();
    }

    /** Tells the owner in a transaction of its own; if that fails, it is tried again later. */
    void tell(UUID id) {
        try {
            transaction.executeWithoutResult(status ->
                    jdbc.sql(TELL).param(id).query(Told.class).optional().ifPresent(this::tell));
        } catch (RuntimeException e) {
            LOG.warn(
                    "the owner of {} could not be told that no answer comes: {}",
                    id,
                    e.getClass().getSimpleName());
            jdbc.sql(LATER).param(id).update();
        }
    }

    private void tell(Told row) {
        String reason = row.state().equals("EXPIRED") ? "EXPIRED" : "PARKED:" + row.fault();
        owners.of(row.partner(), row.message())
                .ifPresent(owner ->
                        owner.onSilence(new Silence(row.partner(), row.message(), row.asked(), row.subject(), reason)));
    }

    private record Ended(UUID id, String partner, String lane) {}

    private record Told(
            String partner,
            String message,
            String asked,
            String subject,
            String state,
            @Nullable String fault) {}
}
