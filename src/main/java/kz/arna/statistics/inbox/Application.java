package kz.arna.statistics.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.arna.calendar.Quarter;
import kz.arna.statistics.StatisticsEvents;
import kz.arna.statistics.file.FileKind;
import kz.arna.statistics.file.FileName;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the staged rows of a file in force, in the ambient transaction; what they replace is kept. */
final class Application {

    /** Advisory lock: one file at a time, of all nodes; two that touch the same values would wait for each other. */
    private static final int TURN = 0x41524E53;

    private static final String NEW_VALUES = """
            INSERT INTO stat_value (subject, form, section, line, quarter, activity, source, activity_kind, value, origin,
                row_number, loaded_at)
            SELECT subject, :form, section, line, :period, activity, 'BUREAU', activity_kind, value, :file, row_number, :at
            FROM %s ON CONFLICT DO NOTHING
            """;
    private static final String SAME_VALUE = """
            v.subject = s.subject AND v.form = :form AND v.section = s.section AND v.line = s.line
                AND v.quarter = :period AND v.activity = s.activity AND v.source = 'BUREAU' AND v.origin <> :file
                AND (v.value, v.activity_kind) IS DISTINCT FROM (s.value, s.activity_kind)
            """;
    private static final String OLD_VALUES = """
            INSERT INTO stat_value_replaced (subject, form, section, line, quarter, activity, source, activity_kind, value,
                origin, row_number, loaded_at, replaced_by, replaced_at)
            SELECT v.subject, v.form, v.section, v.line, v.quarter, v.activity, v.source, v.activity_kind, v.value,
                v.origin, v.row_number, v.loaded_at, :file, :at
            FROM %s s JOIN stat_value v ON
            """ + SAME_VALUE;
    private static final String CHANGED_VALUES = """
            UPDATE stat_value v SET value = s.value, activity_kind = s.activity_kind, origin = :file,
                row_number = s.row_number, loaded_at = :at FROM %s s WHERE
            """ + SAME_VALUE;
    private static final String NEW_WAGES = """
            INSERT INTO regional_wage (region, period, value, origin, row_number, loaded_at)
            SELECT subject, :period, value, :file, row_number, :at FROM %s ON CONFLICT DO NOTHING
            """;
    private static final String SAME_WAGE =
            "v.region = s.subject AND v.period = :period AND v.origin <> :file AND v.value <> s.value";
    private static final String OLD_WAGES = """
            INSERT INTO regional_wage_replaced (region, period, value, origin, row_number, loaded_at, replaced_by, replaced_at)
            SELECT v.region, v.period, v.value, v.origin, v.row_number, v.loaded_at, :file, :at
            FROM %s s JOIN regional_wage v ON
            """ + SAME_WAGE;
    private static final String CHANGED_WAGES = """
            UPDATE regional_wage v SET value = s.value, origin = :file, row_number = s.row_number, loaded_at = :at
            FROM %s s WHERE
            """ + SAME_WAGE;

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
     */
    record Effect(long applied, long replaced, long unchanged) {}

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
        long added = change(data ? NEW_VALUES : NEW_WAGES, file, at);
        long replaced = 0;
        if (added < file.accepted()) {
            change(data ? OLD_VALUES : OLD_WAGES, file, at);
            replaced = change(data ? CHANGED_VALUES : CHANGED_WAGES, file, at);
        }
        if (data && added + replaced > 0) {
            tell(file);
        }
        return new Effect(added + replaced, replaced, file.accepted() - added - replaced);
    }

    private long change(String sql, FileRow file, Instant at) {
        FileName name = file.fileName();
        JdbcClient.StatementSpec statement = jdbc.sql(sql.formatted(Staging.table(file.id())))
                .param("period", name.period())
                .param("file", file.id())
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
