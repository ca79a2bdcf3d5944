package kz.arna.statistics.consent;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.arna.calendar.Quarter;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.StatLines;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads consents with their lines in one statement. */
final class ConsentRows {

    private static final String SELECT = """
            SELECT c.*, ARRAY(SELECT l.form || '/' || l.section || '/' || l.line FROM stat_consent_line l
                WHERE l.consent_id = c.id) AS lines
            FROM stat_consent c WHERE %s ORDER BY c.id
            """;

    private final JdbcClient jdbc;

    ConsentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first; the condition is a constant of this package. */
    List<Consent> where(String condition, Object... parameters) {
        return jdbc.sql(SELECT.formatted(condition))
                .params(Arrays.asList(parameters))
                .query((row, index) -> consent(row))
                .list();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getObject("case_id", UUID.class),
                row.getObject("agreement_on", LocalDate.class),
                Quarter.parse(row.getString("first_quarter")),
                Quarter.parse(row.getString("last_quarter")),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("imported"),
                lines(row.getArray("lines")));
    }

    private static Set<StatLine> lines(Array texts) throws SQLException {
        Set<String> named = Set.of((String[]) texts.getArray());
        return StatLines.monitored().all().stream()
                .map(StatLines.Entry::line)
                .filter(line -> named.contains(line.toString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
