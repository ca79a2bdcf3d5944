package kz.arna.calendar;

/**
 * A new calendar was published (XC-R-004). Announced as a Spring application event within the publishing transaction: a
 * synchronous listener recomputes open deadlines with {@link #now}, logs old and new due dates, and never touches closed
 * ones.
 *
 * @param before the calendar in force until this transaction
 * @param now the calendar in force from its commit on
 */
public record CalendarChanged(WorkingCalendar before, WorkingCalendar now) {}
