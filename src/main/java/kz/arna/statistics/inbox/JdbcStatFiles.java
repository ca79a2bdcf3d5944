package kz.arna.statistics.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.statistics.StatFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files in PostgreSQL. Their ids are ordered by the time at which they were seen. */
final class JdbcStatFiles implements StatFiles {

    private static final String LIFE = """
            SELECT f.id, f.name, f.size, f.sha256, f.state, f.verdict, d.name AS duplicate_of, f.rows, f.accepted, f.aside,
                f.errors, f.applied, f.replaced, f.unchanged, f.superseded, f.seen_at, f.complete_at, f.claimed_at, f.staged_at,
                f.checked_at, f.applied_at, f.receipted_at, f.archived_at, f.purged_at,
                CASE WHEN f.receipted_at IS NOT NULL THEN f.name
                    || CASE WHEN f.delivery > 1 THEN '.' || f.delivery ELSE '' END || '.receipt.json' END AS receipt,
                f.attempts, f.fault
            FROM stat_file f LEFT JOIN stat_file d ON d.id = f.duplicate_of
            """;
    private static final String LIST =
            LIFE + "WHERE CAST(:before AS uuid) IS NULL OR f.id < :before ORDER BY f.id DESC LIMIT :limit";
    private static final String RETRY = """
            UPDATE stat_file SET next_at = now(), attempts = 0, lease_token = NULL, leased_by = NULL, lease_until = NULL
            WHERE id = ? AND state NOT IN ('STRANGE', 'ARCHIVED') AND complete_at IS NOT NULL
            """;

    private final JdbcClient jdbc;

    JdbcStatFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Life> list(@Nullable UUID before, int limit) {
        return jdbc.sql(LIST)
                .param("before", before, java.sql.Types.OTHER)
                .param("limit", limit)
                .query(Life.class)
                .list();
    }

    @Override
    public Optional<Life> get(UUID id) {
        return jdbc.sql(LIFE + "WHERE f.id = ?").param(id).query(Life.class).optional();
    }

    @Override
    public boolean retry(UUID id) {
        return jdbc.sql(RETRY).param(id).update() == 1;
    }
}
