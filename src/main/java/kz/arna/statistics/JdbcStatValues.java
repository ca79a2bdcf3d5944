package kz.arna.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.arna.calendar.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values in PostgreSQL. */
@Component
public final class JdbcStatValues implements StatValues {

    /**
     * Condition on rows {@code v} of {@code stat_value}: what was disclosed under a consent is shown as long as one that covers
     * it is not withdrawn; an ended one is not.
     */
    public static final String SHOWN = """
            (v.source <> 'BUREAU' OR EXISTS (SELECT FROM stat_consent c JOIN stat_consent_line l ON l.consent_id = c.id
                WHERE c.subject = v.subject AND c.withdrawn_on IS NULL
                    AND v.quarter BETWEEN c.first_quarter AND c.last_quarter
                    AND l.form = v.form AND l.section = v.section AND l.line = v.line))
            """;

    private static final String CURRENT = """
            SELECT v.*, NULL::timestamptz AS replaced_at FROM stat_value v
            WHERE v.subject = ? AND v.quarter BETWEEN ? AND ? AND
            """ + SHOWN + " ORDER BY form, section, line, quarter, activity, source";
    private static final String HISTORY = """
            SELECT v.* FROM (
                SELECT subject, form, section, line, quarter, activity, source, activity_kind, value, origin, row_number,
                    loaded_at, replaced_at, id FROM stat_value_replaced
                UNION ALL SELECT subject, form, section, line, quarter, activity, source, activity_kind, value, origin,
                    row_number, loaded_at, NULL, NULL FROM stat_value) v
            WHERE v.subject = ? AND v.form = ? AND v.section = ? AND v.line = ? AND v.quarter = ? AND v.activity = ? AND
            """ + SHOWN + " ORDER BY v.replaced_at NULLS LAST, v.loaded_at, v.id";
    private static final String KEEP_OLD = """
            INSERT INTO stat_value_replaced (subject, form, section, line, quarter, activity, source, activity_kind, value,
                origin, row_number, loaded_at, replaced_by, replaced_at)
            SELECT subject, form, section, line, quarter, activity, source, activity_kind, value, origin, row_number,
                loaded_at, ?, ? FROM stat_value
            WHERE subject = ? AND form = ? AND section = ? AND line = ? AND quarter = ? AND activity = ? AND source = ?
                AND (value, activity_kind) IS DISTINCT FROM (?, ?)
            """;
    private static final String PUT = """
            INSERT INTO stat_value (subject, form, section, line, quarter, activity, source, value, activity_kind, origin,
                row_number, loaded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (subject, form, section, line, quarter, activity, source) DO UPDATE SET value = excluded.value,
                activity_kind = excluded.activity_kind, origin = excluded.origin, row_number = excluded.row_number,
                loaded_at = excluded.loaded_at
            WHERE (stat_value.value, stat_value.activity_kind) IS DISTINCT FROM (excluded.value, excluded.activity_kind)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public JdbcStatValues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<StatValue> current(String subject, Quarter from, Quarter to) {
        return jdbc.sql(CURRENT)
                .params(subject, from.toString(), to.toString())
                .query((row, index) -> value(row))
                .list();
    }

    @Override
    public List<StatValue> history(StatKey key) {
        return jdbc.sql(HISTORY)
                .params(
                        key.subject(),
                        key.line().form().index(),
                        key.line().section(),
                        key.line().line(),
                        key.quarter().toString(),
                        key.activity())
                .query((row, index) -> value(row))
                .list();
    }

    @Override
    public int put(StatSource source, UUID origin, List<Entry> entries) {
        int changed = 0;
        for (Entry entry : entries) {
            changed += put(source, origin, entry, Timestamp.from(clock.instant()));
        }
        return changed;
    }

    private int put(StatSource source, UUID origin, Entry entry, Timestamp at) {
        StatKey key = entry.key();
        StatLine line = key.line();
        String quarter = key.quarter().toString();
        jdbc.sql(KEEP_OLD)
                .params(origin, at, key.subject(), line.form().index(), line.section(), line.line(), quarter)
                .params(
                        key.activity(),
                        source.name(),
                        entry.value(),
                        entry.kind().name())
                .update();
        return jdbc.sql(PUT)
                .params(key.subject(), line.form().index(), line.section(), line.line(), quarter, key.activity())
                .params(source.name(), entry.value(), entry.kind().name(), origin, entry.row(), at)
                .update();
    }

    private static StatValue value(ResultSet row) throws SQLException {
        StatForm form = StatForm.ofIndex(row.getString("form")).orElseThrow();
        StatKey key = new StatKey(
                row.getString("subject"),
                new StatLine(form, row.getString("section"), row.getString("line")),
                Quarter.parse(row.getString("quarter")),
                row.getString("activity"));
        Timestamp replaced = row.getTimestamp("replaced_at");
        return new StatValue(
                key,
                Activity.Kind.valueOf(row.getString("activity_kind")),
                StatSource.valueOf(row.getString("source")),
                row.getBigDecimal("value"),
                row.getObject("origin", UUID.class),
                row.getInt("row_number"),
                row.getTimestamp("loaded_at").toInstant(),
                replaced == null ? null : replaced.toInstant());
    }
}
