package kz.arna.casefile.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Uuid7;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineTerm;
import kz.arna.casefile.Deadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deadlines in PostgreSQL. */
@Component
final class JdbcDeadlines implements Deadlines {

    private final JdbcClient jdbc;

    JdbcDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(UUID caseId, String kind, String clause, DeadlineTerm term) {
        open(caseId, kind, clause, term, true);
    }

    @Override
    public void foresee(UUID caseId, String kind, String clause, DeadlineTerm term) {
        open(caseId, kind, clause, term, false);
    }

    private void open(UUID caseId, String kind, String clause, DeadlineTerm term, boolean owed) {
        jdbc.sql("""
                        INSERT INTO deadline (id, case_id, kind, clause, starts_at, due_at, warn_at, rule, owed)
                        VALUES (:id, :caseId, :kind, :clause, :starts, :due, :warn::timestamptz, :rule::jsonb, :owed)
                        ON CONFLICT (case_id, kind) WHERE closed_at IS NULL DO UPDATE SET
                            clause = excluded.clause, starts_at = excluded.starts_at, due_at = excluded.due_at,
                            warn_at = excluded.warn_at, rule = excluded.rule, owed = excluded.owed,
                            warned_at = NULL, breached_at = NULL""")
                .param("id", Uuid7.next())
                .param("caseId", caseId)
                .param("kind", kind)
                .param("clause", clause)
                .param("starts", Columns.at(term.start()))
                .param("due", Columns.at(term.due()))
                .param("warn", Columns.atOrNull(term.warnAt()))
                .param("rule", CanonicalJson.text(term.rule()))
                .param("owed", owed)
                .update();
    }

    @Override
    public void owe(UUID caseId, String kind, boolean owed) {
        jdbc.sql("""
                        UPDATE deadline SET owed = :owed, breached_at = CASE WHEN :owed THEN breached_at END
                        WHERE case_id = :caseId AND kind = :kind AND closed_at IS NULL AND owed <> :owed""")
                .param("caseId", caseId)
                .param("kind", kind)
                .param("owed", owed)
                .update();
    }

    @Override
    public Optional<Deadline> close(UUID caseId, String kind, Instant at) {
        // The second of the due moment still belongs to the term.
        return jdbc.sql("""
                        UPDATE deadline SET closed_at = :at,
                            breached_at = CASE WHEN owed AND :at >= due_at + interval '1 second'
                                THEN coalesce(breached_at, :at) END
                        WHERE case_id = :caseId AND kind = :kind AND closed_at IS NULL
                        RETURNING *""")
                .param("caseId", caseId)
                .param("kind", kind)
                .param("at", Columns.at(at))
                .query(DeadlineRows::deadline)
                .optional();
    }

    @Override
    public List<Deadline> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM deadline WHERE case_id = :caseId ORDER BY due_at, id")
                .param("caseId", caseId)
                .query(DeadlineRows::deadline)
                .list();
    }
}
