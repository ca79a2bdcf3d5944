package kz.arna.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A whole published calendar (XC-R-004): it replaces the one before entirely.
 *
 * @param number rises by one with each publication
 * @param from first day that the calendar knows
 * @param to last day that the calendar knows; after it only the plain week is known, and due dates are provisional
 * @param hours working time of the provider
 * @param days what differs from the plain week, in order of date, one row a date
 */
public record CalendarVersion(long number, LocalDate from, LocalDate to, OfficeHours hours, List<CalendarDay> days) {

    public CalendarVersion {
        days = List.copyOf(days);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the calendar ends before it begins");
        }
    }
}
