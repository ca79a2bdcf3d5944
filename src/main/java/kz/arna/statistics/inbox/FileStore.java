package kz.arna.statistics.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.statistics.StatFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has which file, and what state it is in. Every change of a leased file names its lease. */
final class FileStore {

    // A file is not applied before those that were complete earlier: of two with one number the later counts. Only a
    // file of the same bytes that waits for this one is passed.
    private static final String TAKE = """
            UPDATE stat_file SET lease_token = gen_random_uuid(), leased_by = :node,
                lease_until = now() + :millis * interval '1 millisecond',
                claimed_at = coalesce(claimed_at, now()),
                state = CASE state WHEN 'SEEN' THEN 'CLAIMED' ELSE state END
            WHERE id = (SELECT f.id FROM stat_file f
                WHERE f.state NOT IN ('STRANGE', 'ARCHIVED') AND f.complete_at IS NOT NULL
                    AND f.next_at <= now() AND (f.lease_until IS NULL OR f.lease_until < now())
                    AND NOT (f.state = 'CHECKED' AND f.verdict = 'APPLIED' AND EXISTS (SELECT FROM stat_file e
                        WHERE e.state IN ('SEEN', 'CLAIMED', 'STAGED', 'CHECKED') AND e.attempts < :patience
                            AND e.fault IS DISTINCT FROM 'TwiceAtOnce'
                            AND e.verdict IS DISTINCT FROM 'REFUSED' AND e.verdict IS DISTINCT FROM 'DUPLICATE'
                            AND (e.complete_at, e.name) < (f.complete_at, f.name)))
                ORDER BY f.complete_at, f.name LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;

    // Which values a file once brought is not kept: any that was replaced since, or may be by a number that is still to
    // come,
    // may have been one of them. Under a number that is not higher nothing of it would count.
    private static final String TWIN = """
            SELECT f.id, f.applied_at IS NOT NULL AS applied, f.aside > 0 AS aside, f.cover,
                :number > NUMBER(f) AND (f.superseded > 0
                    OR EXISTS (SELECT FROM stat_file o WHERE o.id NOT IN (f.id, :file) AND starts_with(o.name, :series)
                        AND (o.applied_at > f.applied_at AND o.replaced > 0
                            OR o.state IN ('SEEN', 'CLAIMED', 'STAGED', 'CHECKED') AND o.complete_at IS NOT NULL
                                AND (o.verdict IS NULL OR o.verdict = 'APPLIED')))
                    OR :number - NUMBER(f) - 1 > (SELECT count(DISTINCT NUMBER(o)) FROM stat_file o
                        WHERE starts_with(o.name, :series) AND o.sha256 IS NOT NULL
                            AND NUMBER(o) > NUMBER(f) AND NUMBER(o) < :number)) AS overtaken
            FROM stat_file f
            WHERE f.sha256 = :sha256 AND f.id <> :file AND (f.verdict IS NULL OR f.verdict = 'APPLIED')
            ORDER BY f.applied_at DESC NULLS FIRST LIMIT 1
            """.replaceAll("NUMBER\\((.)\\)", "right(split_part($1.name, '.', 1), 4)::int");

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next file that has something to be done, for one step. */
    Optional<FileRow> take(UUID node, Duration lease) {
        return jdbc.sql(TAKE)
                .param("node", node)
                .param("millis", lease.toMillis())
                .param("patience", StatFiles.PATIENCE)
                .query((row, index) -> file(row))
                .optional();
    }

    /** Shows that the node still works at what it has. */
    void renew(UUID node, Duration lease) {
        jdbc.sql("""
                        UPDATE stat_file SET lease_until = now() + ? * interval '1 millisecond'
                        WHERE leased_by = ? AND lease_until >= now()
                        """).params(lease.toMillis(), node).update();
    }

    /** The step is done: the file is in this state, and free. */
    void moved(FileRow file, FileState state) {
        String at = state == FileState.CLAIMED
                ? "staged_at = NULL, checked_at = NULL, verdict = NULL"
                : column(state) + " = clock_timestamp()";
        int changed = jdbc.sql("UPDATE stat_file SET state = ?, manifest = " + manifest(state) + ", " + at + """
                        , lease_token = NULL, leased_by = NULL, lease_until = NULL, attempts = 0, fault = NULL, next_at = now()
                        WHERE id = ? AND lease_token = ?
                        """)
                .params(state.name(), file.id(), file.leaseToken())
                .update();
        expectOne(changed);
    }

    /** Its sums may tell the value of a row put aside: they go when nothing will be compared with them any more. */
    private static String manifest(FileState state) {
        return switch (state) {
            case STRANGE, SEEN, CLAIMED, STAGED -> "manifest";
            case CHECKED -> "CASE verdict WHEN 'APPLIED' THEN manifest END";
            case APPLIED, RECEIPTED, ARCHIVED -> "NULL";
        };
    }

    private static String column(FileState state) {
        return switch (state) {
            case STAGED -> "staged_at";
            case CHECKED -> "checked_at";
            case APPLIED -> "applied_at";
            case RECEIPTED -> "receipted_at";
            case ARCHIVED -> "archived_at";
            case STRANGE, SEEN, CLAIMED -> throw new IllegalArgumentException("no step ends there");
        };
    }

    /** The step failed: the file is free, and waits. */
    void failed(FileRow file, Duration wait, String fault) {
        jdbc.sql("""
                        UPDATE stat_file SET attempts = attempts + 1, fault = ?,
                            next_at = now() + ? * interval '1 millisecond',
                            lease_token = NULL, leased_by = NULL, lease_until = NULL
                        WHERE id = ? AND lease_token = ?
                        """)
                .params(fault, wait.toMillis(), file.id(), file.leaseToken())
                .update();
    }

    /** The first file's values that still stand were said again, by this higher number. */
    void saidAgain(FileRow file, UUID first) {
        for (String values : List.of("stat_value", "regional_wage")) {
            jdbc.sql("UPDATE " + values + " SET file_number = :number WHERE origin = :first AND file_number < :number")
                    .param("number", file.fileName().number())
                    .param("first", first)
                    .update();
        }
    }

    /** The file that was claimed is not in the folder any more, as it was: it is forgotten. */
    void vanished(FileRow file) {
        for (String kept : List.of("stat_file_piece", "stat_file_paper", "stat_file_aside")) {
            jdbc.sql("DELETE FROM " + kept + " WHERE file = ?").param(file.id()).update();
        }
        expectOne(jdbc.sql("DELETE FROM stat_file WHERE id = ? AND lease_token = ? AND state = 'CLAIMED'")
                .params(file.id(), file.leaseToken())
                .update());
    }

    /** Notes the verdict and, for a duplicate, the first file. */
    void judged(FileRow file, FileVerdict verdict, @Nullable UUID duplicateOf) {
        expectOne(jdbc.sql("UPDATE stat_file SET verdict = ?, duplicate_of = ? WHERE id = ? AND lease_token = ?")
                .params(verdict.name(), duplicateOf, file.id(), file.leaseToken())
                .update());
    }

    /** Notes what the check counted. */
    void counted(FileRow file, long rows, long accepted, long aside, long errors) {
        expectOne(jdbc.sql("""
                        UPDATE stat_file SET rows = ?, accepted = ?, aside = ?, errors = ?
                        WHERE id = ? AND lease_token = ?
                        """)
                .params(rows, accepted, aside, errors, file.id(), file.leaseToken())
                .update());
    }

    /** Notes which original is archived. */
    void archived(FileRow file, UUID original, String sha256) {
        expectOne(jdbc.sql("UPDATE stat_file SET original = ?, sha256 = ? WHERE id = ? AND lease_token = ?")
                .params(original, sha256, file.id(), file.leaseToken())
                .update());
    }

    /** Notes the consents that the rows were compared with. */
    void covered(FileRow file, String fingerprint) {
        expectOne(jdbc.sql("UPDATE stat_file SET cover = ? WHERE id = ? AND lease_token = ?")
                .params(fingerprint, file.id(), file.leaseToken())
                .update());
    }

    /** Notes what applying changed. */
    void applied(FileRow file, Application.Effect effect) {
        expectOne(jdbc.sql("""
                        UPDATE stat_file SET applied = ?, replaced = ?, unchanged = ?, superseded = ?
                        WHERE id = ? AND lease_token = ?
                        """)
                .params(effect.applied(), effect.replaced(), effect.unchanged(), effect.superseded())
                .params(file.id(), file.leaseToken())
                .update());
    }

    /** Which file of its name it is, from 1; the same whenever it is asked. */
    int delivery(FileRow file) {
        return jdbc.sql("""
                        UPDATE stat_file f SET delivery = coalesce(f.delivery,
                            (SELECT coalesce(max(o.delivery), 0) + 1 FROM stat_file o WHERE o.name = f.name))
                        WHERE f.id = ? AND f.lease_token = ? RETURNING f.delivery
                        """)
                .params(file.id(), file.leaseToken())
                .query(Integer.class)
                .optional()
                .orElseThrow(LeaseLost::new);
    }

    /** The last file with the same bytes that is applied, or on its way to it. */
    Optional<Twin> sameBytes(FileRow file, String sha256) {
        return jdbc.sql(TWIN)
                .param("sha256", sha256)
                .param("file", file.id())
                .param("series", file.fileName().series())
                .param("number", file.fileName().number())
                .query(Twin.class)
                .optional();
    }

    /**
     * A file with the same bytes.
     *
     * @param applied whether what it brings is in force, or was
     * @param aside whether something of it was put aside
     * @param cover fingerprint of the consents its rows were compared with
     * @param overtaken whether another file replaced a value of it, or may do so yet, which this one with its higher number
     *     puts right
     */
    record Twin(
            UUID id,
            boolean applied,
            boolean aside,
            @Nullable String cover,
            boolean overtaken) {}

    /** Whether another file had this name with other bytes. */
    boolean nameWasUsed(FileRow file, String sha256) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM stat_file WHERE name = ? AND id <> ? AND sha256 <> ?)")
                .params(file.name(), file.id(), sha256)
                .query(Boolean.class)
                .single();
    }

    private static void expectOne(int changed) {
        if (changed != 1) {
            throw new LeaseLost();
        }
    }

    private static FileRow file(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return new FileRow(
                row.getObject("id", UUID.class),
                row.getString("folder"),
                row.getString("name"),
                row.getLong("size"),
                row.getTimestamp("modified").toInstant(),
                FileState.valueOf(row.getString("state")),
                row.getBytes("manifest"),
                row.getString("sha256"),
                row.getObject("original", UUID.class),
                verdict == null ? null : FileVerdict.valueOf(verdict),
                row.getLong("accepted"),
                row.getLong("errors"),
                row.getString("cover"),
                row.getInt("attempts"),
                row.getObject("lease_token", UUID.class));
    }
}
