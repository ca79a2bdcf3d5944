package kz.arna.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Legal time of the Republic (XC-R-001): one zone, UTC+05:00 since 2024-03-01. */
public final class Kazakhstan {

    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private Kazakhstan() {}

    /** The same instant as the wall clock of the Republic shows it. */
    public static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }

    /** The calendar day of the instant in the Republic. */
    public static LocalDate dayOf(Instant instant) {
        return at(instant).toLocalDate();
    }
}
