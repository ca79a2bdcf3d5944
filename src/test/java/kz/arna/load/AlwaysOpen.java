package kz.arna.load;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import kz.arna.base.Kazakhstan;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A working calendar without nights and days off. A packaged gateway lives by the machine's clock: with the Republic's
 * calendar its cases would wait for Monday when the tests run on a Saturday.
 */
public final class AlwaysOpen {

    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 90;

    private AlwaysOpen() {}

    /** Publishes it as the next version. */
    public static void publish(DataSource owner) {
        JdbcClient jdbc = JdbcClient.create(owner);
        LocalDate today = Kazakhstan.dayOf(Instant.now());
        LocalDate from = today.minusDays(DAYS_BACK);
        LocalDate to = today.plusDays(DAYS_AHEAD);
        long version = jdbc.sql("SELECT coalesce(max(number), 0) + 1 FROM calendar_version")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO calendar_version (number, covers_from, covers_to, opens, closes, lunch_from, lunch_to,
                            hours_clause, published_by, reason)
                        VALUES (?, ?, ?, '00:00', '23:59:59.999999', '12:00', '12:00', 'test', 'test', 'test')
                        """).params(version, from, to).update();
        from.datesUntil(to.plusDays(1))
                .filter(AlwaysOpen::isWeekend)
                .forEach(day -> jdbc.sql("""
                                INSERT INTO calendar_day (version, date, kind, name, source, valid_from)
                                VALUES (?, ?, 'TRANSFER_WORKING', 'test', 'test', ?)
                                """).params(version, day, from).update());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
