package kz.arna.reference;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.arna.calendar.CalendarChanged;
import kz.arna.calendar.CalendarDay;
import kz.arna.calendar.CalendarFile;
import kz.arna.calendar.CalendarVersion;
import kz.arna.calendar.DayKind;
import kz.arna.calendar.OfficeHours;
import kz.arna.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The published calendars (XC-R-004). Reading is cheap: a version never changes, so that only its number is asked for.
 */
@Component
public class CalendarStore {

    private static final Duration TRUST = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Cached cached;

    private record Cached(WorkingCalendar calendar, long checkedAtNanos) {
        boolean isFresh() {
            return System.nanoTime() - checkedAtNanos < TRUST.toNanos();
        }
    }

    public CalendarStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The calendar in force, at most a second behind another node's publication. For doors and for showing. */
    public WorkingCalendar current() {
        Cached now = cached;
        return now != null && now.isFresh() ? now.calendar() : latest();
    }

    /**
     * The calendar for deadlines that this transaction writes. A publication waits for the transaction, or the
     * transaction for it: no open deadline of an old version can slip past the recomputation. Call it before reading
     * or writing deadlines.
     */
    @Transactional
    public WorkingCalendar forDeadlines() {
        return HeldCalendar.ofTransaction().get(() -> {
            PublicationLock.shared(jdbc);
            return latest();
        });
    }

    /**
     * Publishes a calendar as the next version and announces {@link CalendarChanged} in the same transaction; whoever
     * recomputes deadlines does it before the commit.
     *
     * @param by who publishes it
     * @param reason why, kept for good
     */
    @Transactional
    public WorkingCalendar publish(CalendarFile file, String by, String reason) {
        WorkingCalendar before = forPublication();
        WorkingCalendar now =
                new WorkingCalendar(file.asVersion(before.version().number() + 1));
        insert(now.version(), by, reason);
        HeldCalendar.ofTransaction().forget();
        TransactionEnd.after(() -> cached = null);
        events.publishEvent(new CalendarChanged(before, now));
        return now;
    }

    /** The calendar in force, which nobody else replaces until this transaction ends. */
    @Transactional
    public WorkingCalendar forPublication() {
        PublicationLock.exclusive(jdbc);
        return latest();
    }

    /** The calendar of a version, e.g. the one by which an old deadline was computed. */
    public WorkingCalendar version(long number) {
        CalendarVersion version = jdbc.sql("SELECT * FROM calendar_version WHERE number = ?")
                .param(number)
                .query((row, n) -> new CalendarVersion(
                        number,
                        row.getObject("covers_from", LocalDate.class),
                        row.getObject("covers_to", LocalDate.class),
                        new OfficeHours(
                                row.getObject("opens", LocalTime.class),
                                row.getObject("closes", LocalTime.class),
                                row.getObject("lunch_from", LocalTime.class),
                                row.getObject("lunch_to", LocalTime.class),
                                row.getString("hours_clause")),
                        days(number)))
                .single();
        return new WorkingCalendar(version);
    }

    private WorkingCalendar latest() {
        long number = jdbc.sql("SELECT max(number) FROM calendar_version")
                .query(Long.class)
                .single();
        Cached known = cached;
        WorkingCalendar calendar =
                known != null && known.calendar().version().number() == number ? known.calendar() : version(number);
        cached = new Cached(calendar, System.nanoTime());
        return calendar;
    }

    private List<CalendarDay> days(long number) {
        return jdbc.sql("SELECT * FROM calendar_day WHERE version = ? ORDER BY date")
                .param(number)
                .query((row, n) -> new CalendarDay(
                        row.getObject("date", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("source"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    private void insert(CalendarVersion version, String by, String reason) {
        OfficeHours hours = version.hours();
        jdbc.sql("""
                        INSERT INTO calendar_version (number, covers_from, covers_to, opens, closes, lunch_from, lunch_to,
                                                      hours_clause, published_by, reason)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(version.number(), version.from(), version.to(), hours.opens(), hours.closes())
                .params(List.of(hours.lunchFrom(), hours.lunchTo(), hours.clause(), by, reason))
                .update();
        for (CalendarDay day : version.days()) {
            jdbc.sql(
                            "INSERT INTO calendar_day (version, date, kind, name, source, valid_from) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(version.number(), day.date(), day.kind().name(), day.name(), day.source(), day.validFrom())
                    .update();
        }
    }
}
