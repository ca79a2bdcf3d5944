package kz.arna.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down how an attempt ended. Each call is one statement of the ambient transaction, or one of its own. */
final class Settlements {

    // Failures are written under the lease token only: the failure of a lease that was lost disturbs nobody.
    private static final String FAIL = """
            WITH row AS (
                UPDATE outbox SET state = ?, fault = ?, told = ?, next_at = now() + ? * interval '1 millisecond',
                    vouched = false, lease_token = NULL, leased_by = NULL, lease_until = NULL, changed_at = now()
                WHERE id = ? AND lease_token = ? AND state = 'LEASED' RETURNING id, attempts)
            UPDATE delivery_attempt a SET ended = now(), fault = ?, http_status = ?, duration_ms = ?
            FROM row WHERE a.outbox = row.id AND a.no = row.attempts
            """;
    private static final String PARK_ANSWERED = """
            WITH row AS (
                UPDATE outbox SET state = 'PARKED', fault = ?, told = false, next_at = now(), waiting = false,
                    lease_token = NULL, leased_by = NULL, lease_until = NULL, changed_at = now()
                WHERE partner = ? AND correlation = ? AND state IN ('SENT', 'LEASED', 'READY')
                RETURNING id, attempts, fault),
            attempt AS (
                UPDATE delivery_attempt a SET ended = now(), fault = row.fault, duration_ms = ?
                FROM row WHERE a.outbox = row.id AND a.no = row.attempts AND a.ended IS NULL)
            SELECT id FROM row
            """;
    // An answer is an answer whoever holds the lease: the first one closes the question.
    private static final String CLOSE = """
            WITH row AS (
                UPDATE outbox SET state = 'DONE', fault = NULL, told = true, waiting = false, vouched = false,
                    lease_token = NULL, leased_by = NULL, lease_until = NULL, changed_at = now()
                WHERE partner = ? AND correlation = ? AND message = ? AND state NOT IN ('DONE', 'CANCELLED')
                RETURNING id, lane, subject, asked, attempts),
            attempt AS (
                UPDATE delivery_attempt a SET ended = now(), duration_ms = ?
                FROM row WHERE a.outbox = row.id AND a.no = row.attempts AND a.ended IS NULL)
            SELECT id, lane, subject, asked FROM row
            """;

    private final JdbcClient jdbc;

    Settlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * To be tried again after the delay; false if the lease was lost.
     *
     * @param remembered fault by which the next attempt decides whether it must look first
     */
    boolean retry(Leased row, PartnerCall.Failed failure, Fault remembered, Duration delay) {
        return fail(row, "READY", failure, remembered, true, delay);
    }

    /** Stopped with its lane; its owner is still to be told. */
    boolean park(Leased row, PartnerCall.Failed failure) {
        return fail(row, "PARKED", failure, failure.fault(), false, Duration.ZERO);
    }

    /** Arrived, the answer comes later. */
    boolean sent(Leased row, int millis) {
        return jdbc.sql(FAIL)
                        .params("SENT", null, true, 0L, row.id(), row.token(), null, null, millis)
                        .update()
                == 1;
    }

    /** Parks the question whose answer came but cannot be used; empty if it was no longer open. */
    Optional<UUID> parkAnswered(String partner, String correlation, Fault fault, @Nullable Integer millis) {
        return jdbc.sql(PARK_ANSWERED)
                .params(fault.name(), partner, correlation, millis)
                .query(UUID.class)
                .optional();
    }

    /** Closes the question; empty if it was answered, withdrawn or never asked. */
    Optional<Question> close(String partner, String correlation, String message, @Nullable Integer millis) {
        return jdbc.sql(CLOSE)
                .params(partner, correlation, message, millis)
                .query(Question.class)
                .optional();
    }

    /** A question whatever its state. */
    Optional<Question> question(String partner, String correlation, String message) {
        return jdbc.sql(
                        "SELECT id, lane, subject, asked FROM outbox WHERE partner = ? AND correlation = ? AND message = ?")
                .params(partner, correlation, message)
                .query(Question.class)
                .optional();
    }

    private boolean fail(
            Leased row, String state, PartnerCall.Failed failure, Fault remembered, boolean told, Duration delay) {
        return jdbc.sql(FAIL)
                        .params(
                                state,
                                remembered.name(),
                                told,
                                delay.toMillis(),
                                row.id(),
                                row.token(),
                                failure.fault().name(),
                                failure.httpStatus(),
                                failure.millis())
                        .update()
                == 1;
    }

    /** The row an answer belongs to. */
    record Question(UUID id, String lane, String subject, String asked) {}
}
