package kz.arna.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import kz.arna.base.Kazakhstan;

/** The calendar that comes with the gateway, and local times, for tests. */
final class Calendars {

    static final WorkingCalendar PUBLISHED = published();
    static final DueDates DUE = new DueDates(PUBLISHED);

    private Calendars() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** A wall-clock moment of the Republic. */
    static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(Kazakhstan.ZONE).toInstant();
    }

    private static WorkingCalendar published() {
        try {
            return new WorkingCalendar(CalendarFile.first().asVersion(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
