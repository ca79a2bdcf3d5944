package kz.arna.statistics.inbox;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.statistics.StatFiles;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.file.FileName;
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
            WHERE id = (SELECT id FROM stat_file WHERE id = ? AND state NOT IN ('STRANGE', 'ARCHIVED')
                AND complete_at IS NOT NULL FOR UPDATE SKIP LOCKED)
            """;

    private static final String ASIDE = """
            SELECT row_number AS "row", form, section, line, quarter, reason FROM stat_file_aside
            WHERE file = ? AND row_number > ? ORDER BY row_number LIMIT ?
            """;
    private static final String WITHDRAWN = """
            SELECT EXISTS (SELECT FROM stat_consent c JOIN stat_consent_line l ON l.consent_id = c.id
                WHERE c.withdrawn_on IS NOT NULL AND l.form = ? AND ? BETWEEN c.first_quarter AND c.last_quarter)
            """;

    private final JdbcClient jdbc;
    private final @Nullable Archive archive;

    /** @param archive none on a node without its key */
    JdbcStatFiles(JdbcClient jdbc, @Nullable Archive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
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
    public List<Aside> aside(UUID id, int after, int limit) {
        return jdbc.sql(ASIDE).params(id, after, limit).query(Aside.class).list();
    }

    @Override
    public List<Paper> papers(UUID id) {
        boolean none = jdbc.sql("SELECT NOT EXISTS (SELECT FROM stat_file_paper WHERE file = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
        if (none) {
            return List.of();
        }
        try {
            if (archive != null) {
                return archive.papers(id);
            }
        } catch (IOException anotherKey) {
            // To whoever asks it is the same as none.
        }
        throw new Rejected(Problems.of("PAPERS_SEALED"));
    }

    @Override
    public boolean withdrawn(UUID id) {
        return get(id).map(Life::name)
                .flatMap(FileName::parse)
                .filter(this::withdrawn)
                .isPresent();
    }

    private boolean withdrawn(FileName name) {
        StatForm form = name.form();
        return form != null
                && jdbc.sql(WITHDRAWN)
                        .params(form.index(), name.period())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public boolean retry(UUID id) {
        return jdbc.sql(RETRY).param(id).update() == 1;
    }
}
