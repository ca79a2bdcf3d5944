package kz.arna.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wages in PostgreSQL. */
@Component
class JdbcRegionalWages implements RegionalWages {

    private static final String CURRENT = """
            SELECT w.*, f.name AS file FROM regional_wage w LEFT JOIN stat_file f ON f.id = w.origin
            WHERE (:region::text IS NULL OR w.region = :region) AND (:period::text IS NULL OR w.period = :period)
                AND (:after::text IS NULL OR w.region || '|' || w.period > :after COLLATE "C")
            ORDER BY w.region || '|' || w.period COLLATE "C" LIMIT :limit
            """;
    private static final String EARLIER = """
            SELECT r.*, f.name AS file FROM regional_wage_replaced r LEFT JOIN stat_file f ON f.id = r.origin
            WHERE r.region = ? AND r.period = ? ORDER BY r.id
            """;

    private final JdbcClient jdbc;

    JdbcRegionalWages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Wage> list(@Nullable String region, @Nullable String period, @Nullable String after, int limit) {
        return jdbc.sql(CURRENT)
                .param("region", region)
                .param("period", period)
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> wage(row))
                .list();
    }

    private Wage wage(ResultSet row) throws SQLException {
        String region = row.getString("region");
        String period = row.getString("period");
        return new Wage(
                region,
                period,
                row.getBigDecimal("value"),
                row.getString("file"),
                row.getInt("row_number"),
                row.getTimestamp("loaded_at").toInstant(),
                jdbc.sql(EARLIER)
                        .params(region, period)
                        .query((earlier, index) -> new Earlier(
                                earlier.getBigDecimal("value"),
                                earlier.getString("file"),
                                earlier.getInt("row_number"),
                                earlier.getTimestamp("loaded_at").toInstant(),
                                earlier.getTimestamp("replaced_at").toInstant()))
                        .list());
    }
}
