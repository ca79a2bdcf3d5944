package kz.arna.exchange;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds out which partners have something due, in one query that touches a few index entries per partner. */
final class Scout {

    // Steps from one partner to the next on the index instead of reading all rows of a backlog.
    private static final String DUE = """
            WITH RECURSIVE queued AS (
                (SELECT partner FROM outbox WHERE state = 'READY' AND NOT waiting ORDER BY partner LIMIT 1)
                UNION ALL
                SELECT (SELECT partner FROM outbox WHERE state = 'READY' AND NOT waiting AND partner > queued.partner
                    ORDER BY partner LIMIT 1)
                FROM queued WHERE queued.partner IS NOT NULL)
            SELECT partner FROM queued
            WHERE partner IS NOT NULL
                AND (SELECT next_at FROM outbox o WHERE o.partner = queued.partner AND o.state = 'READY'
                    AND NOT o.waiting ORDER BY next_at LIMIT 1) <= now()
                AND NOT EXISTS (SELECT FROM partner_control c WHERE c.partner = queued.partner AND c.paused)
            """;

    private final JdbcClient jdbc;

    Scout(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Partners with a due row that are not paused. */
    List<String> due() {
        return jdbc.sql(DUE).query(String.class).list();
    }
}
