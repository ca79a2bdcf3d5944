package kz.arna.calendar;

import java.time.LocalDate;

/**
 * One day that differs from the plain week.
 *
 * @param date the day in the Republic
 * @param kind how it differs
 * @param name what is celebrated or moved, in Kazakh
 * @param source the act or publication that says so
 * @param validFrom since when that act is in force
 */
public record CalendarDay(LocalDate date, DayKind kind, String name, String source, LocalDate validFrom) {}
