package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import kz.arna.calendar.CalendarDay;
import kz.arna.calendar.CalendarFile;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Publishes the calendar that comes with the gateway as version 1, from the file that people read and tests use. */
public final class V031__first_calendar extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        CalendarFile file = CalendarFile.first();
        insertVersion(context.getConnection(), file);
        insertDays(context.getConnection(), file);
    }

    private static void insertVersion(Connection connection, CalendarFile file) throws SQLException {
        String sql = """
                INSERT INTO calendar_version (number, covers_from, covers_to, opens, closes, lunch_from, lunch_to,
                                              hours_clause, published_by, reason)
                VALUES (1, ?, ?, ?, ?, ?, ?, ?, 'gateway', 'comes with the gateway')
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, file.from());
            insert.setObject(2, file.to());
            insert.setObject(3, file.hours().opens());
            insert.setObject(4, file.hours().closes());
            insert.setObject(5, file.hours().lunchFrom());
            insert.setObject(6, file.hours().lunchTo());
            insert.setString(7, file.hours().clause());
            insert.executeUpdate();
        }
    }

    private static void insertDays(Connection connection, CalendarFile file) throws SQLException {
        String sql =
                "INSERT INTO calendar_day (version, date, kind, name, source, valid_from) VALUES (1, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (CalendarDay day : file.days()) {
                insert.setObject(1, day.date());
                insert.setString(2, day.kind().name());
                insert.setString(3, day.name());
                insert.setString(4, day.source());
                insert.setObject(5, day.validFrom());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
