package kz.arna.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a new calendar changes against the one in force.
 *
 * @param added rows of dates that had none
 * @param removed rows of dates that have none any more
 * @param changed the new rows of dates whose row differs
 * @param turned the days that change between working and off: what deadlines feel
 * @param hoursChanged whether the office hours differ
 * @param before the span and hours in force
 * @param after the new span and hours
 */
public record CalendarDiff(
        List<CalendarDay> added,
        List<CalendarDay> removed,
        List<CalendarDay> changed,
        List<LocalDate> turned,
        boolean hoursChanged,
        Span before,
        Span after) {

    /** First and last day that a calendar covers. */
    public record Span(LocalDate from, LocalDate to) {}

    /** Compares two calendars row by row. */
    public static CalendarDiff between(WorkingCalendar before, WorkingCalendar after) {
        List<CalendarDay> old = before.version().days();
        List<CalendarDay> fresh = after.version().days();
        return new CalendarDiff(
                fresh.stream().filter(day -> before.special(day.date()) == null).toList(),
                old.stream().filter(day -> after.special(day.date()) == null).toList(),
                fresh.stream().filter(day -> differs(day, before)).toList(),
                turned(before, after),
                !before.hours().equals(after.hours()),
                span(before),
                span(after));
    }

    /** Whether the two are the same in everything. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !hoursChanged && before.equals(after);
    }

    private static boolean differs(CalendarDay day, WorkingCalendar before) {
        CalendarDay old = before.special(day.date());
        return old != null && !Objects.equals(old, day);
    }

    private static List<LocalDate> turned(WorkingCalendar before, WorkingCalendar after) {
        return Stream.concat(before.version().days().stream(), after.version().days().stream())
                .map(CalendarDay::date)
                .distinct()
                .sorted()
                .filter(date -> before.isWorking(date) != after.isWorking(date))
                .toList();
    }

    private static Span span(WorkingCalendar calendar) {
        return new Span(calendar.version().from(), calendar.version().to());
    }
}
