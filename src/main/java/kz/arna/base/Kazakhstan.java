package kz.arna.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Legal time of the Republic (XC-R-001): one zone, UTC+05:00 since 2024-03-01. */
public final class Kazakhstan {

    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private Kazakhstan() {}

    /** The same instant as the wall clock of the Republic shows it. */
    public static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }

    /** The instant as it is shown and written down, with the offset of legal time: {@code 2026-11-23T08:30:00+05:00}. */
    public static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(instant));
    }

    /** The calendar day of the instant in the Republic. */
    public static LocalDate dayOf(Instant instant) {
        return at(instant).toLocalDate();
    }

    /** The first instant of the day in the Republic. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
