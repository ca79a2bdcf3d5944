package kz.arna.statistics.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.arna.calendar.Quarter;
import kz.arna.statistics.StatisticsEvents;
import kz.arna.statistics.file.FileKind;
import kz.arna.statistics.file.FileName;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the staged rows of a file in force, in the ambient transaction; what they replace is kept. What a file with a higher
 * number has said stays in force, whichever came first: then the row itself goes to the history.
 */
final class Application {

    /** Advisory lock: one file at a time, of all nodes; two that touch the same values would wait for each other. */
    private static final int TURN = 0x41524E53;

    private static final Tables VALUES = new Tables(
            "stat_value",
            List.of("subject", "form", "section", "line", "quarter", "activity", "source", "activity_kind"),
            "s.subject, :form, s.section, s.line, :period, s.activity, 'BUREAU', s.activity_kind",
            """
            v.subject = s.subject AND v.form = :form AND v.section = s.section AND v.line = s.line
                AND v.quarter = :period AND v.activity = s.activity AND v.source = 'BUREAU' AND v.origin <> :file
            """,
            "(v.value, v.activity_kind) IS DISTINCT FROM (s.value, s.activity_kind)",
            "value = s.value, activity_kind = s.activity_kind");
    private static final Tables WAGES = new Tables(
            "regional_wage",
            List.of("region", "period"),
            "s.subject, :period",
            "v.region = s.subject AND v.period = :period AND v.origin <> :file",
            "v.value <> s.value",
            "value = s.value");

    private final JdbcClient jdbc;
    private final Supplier<Stream<StatisticsEvents>> listeners;

    Application(JdbcClient jdbc, Supplier<Stream<StatisticsEvents>> listeners) {
        this.jdbc = jdbc;
        this.listeners = listeners;
    }

    /**
     * What applying changed.
     *
     * @param applied values that are new or changed
     * @param replaced those of them that are changed
     * @param superseded values that went to the history at once, since a file with a higher number said another
     */
    record Effect(long applied, long replaced, long unchanged, long superseded) {}

    /** Waits for this file's turn; it ends with the transaction. */
    void awaitTurn() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?) IS NULL")
                .param((long) TURN)
                .query(Boolean.class)
                .single();
    }

    /** Applies a staged file. */
    Effect apply(FileRow file, Instant at) {
        boolean data = file.fileName().kind() == FileKind.DATA;
        Tables tables = data ? VALUES : WAGES;
        long added = change(tables.added(), file, at);
        long replaced = 0;
        long superseded = 0;
        if (added < file.accepted()) {
            change(tables.kept(), file, at);
            replaced = change(tables.changed(), file, at);
            superseded = change(tables.superseded(), file, at);
            change(tables.confirmed(), file, at);
        }
        if (data && added + replaced > 0) {
            tell(file);
        }
        return new Effect(added + replaced, replaced, file.accepted() - added - replaced - superseded, superseded);
    }

    private long change(String sql, FileRow file, Instant at) {
        FileName name = file.fileName();
        JdbcClient.StatementSpec statement = jdbc.sql(sql.formatted(Staging.table(file.id())))
                .param("period", name.period())
                .param("file", file.id())
                .param("number", name.number())
                .param("at", Timestamp.from(at));
        return name.form() == null
                ? statement.update()
                : statement.param("form", name.form().index()).update();
    }

    private void tell(FileRow file) {
        Set<String> subjects = new HashSet<>(jdbc.sql("SELECT DISTINCT subject FROM " + Staging.table(file.id()))
                .query(String.class)
                .list());
        Set<Quarter> quarters = Set.of(Quarter.parse(file.fileName().period()));
        listeners.get().forEach(listener -> listener.valuesApplied(subjects, quarters));
    }
}
