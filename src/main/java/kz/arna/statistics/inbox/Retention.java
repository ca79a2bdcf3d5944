package kz.arna.statistics.inbox;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes originals and papers when their time is over; what was done with the file stays known. A file that cannot be moved
 * on the server is no exception.
 */
final class Retention {

    private static final String PURGE = """
            WITH due AS (
                UPDATE stat_file SET purged_at = now()
                WHERE id IN (SELECT id FROM stat_file WHERE state IN ('RECEIPTED', 'ARCHIVED') AND purged_at IS NULL
                    AND coalesce(archived_at, receipted_at) < now() - ? * interval '1 millisecond'
                    ORDER BY coalesce(archived_at, receipted_at) LIMIT 10 FOR UPDATE SKIP LOCKED)
                RETURNING id),
            papers AS (DELETE FROM stat_file_paper WHERE file IN (SELECT id FROM due)),
            pieces AS (DELETE FROM stat_file_piece WHERE file IN (SELECT id FROM due))
            SELECT count(*) FROM due
            """;

    private final JdbcClient jdbc;
    private final Duration keep;

    Retention(JdbcClient jdbc, Duration keep) {
        this.jdbc = jdbc;
        this.keep = keep;
    }

    /** Deletes some; false when nothing was due. */
    boolean purge() {
        return jdbc.sql(PURGE).param(keep.toMillis()).query(Integer.class).single() > 0;
    }
}
