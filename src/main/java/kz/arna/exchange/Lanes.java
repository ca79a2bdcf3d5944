package kz.arna.exchange;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Wakes the next message of a lane when the one before it has ended. */
final class Lanes {

    private static final String WAKE = """
            UPDATE outbox SET waiting = false
            WHERE waiting AND id = (SELECT id FROM outbox WHERE partner = ? AND lane = ?
                AND state IN ('READY', 'LEASED', 'SENT', 'PARKED') ORDER BY sequence LIMIT 1)
            """;
    private static final String WAKE_ALL = """
            UPDATE outbox SET waiting = false
            WHERE state = 'READY' AND waiting AND NOT EXISTS (SELECT FROM outbox e
                WHERE e.partner = outbox.partner AND e.lane = outbox.lane AND e.sequence < outbox.sequence
                    AND e.state IN ('READY', 'LEASED', 'SENT', 'PARKED'))
            """;

    private final JdbcClient jdbc;

    Lanes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called after, and in the transaction of, whatever ended a message of the lane. */
    boolean wake(String partner, String lane) {
        return jdbc.sql(WAKE).params(partner, lane).update() > 0;
    }

    /** Wakes every lane head that still waits; there should be none. */
    int wakeAll() {
        return jdbc.sql(WAKE_ALL).update();
    }
}
