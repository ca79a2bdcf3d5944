package kz.arna.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import kz.arna.base.Kazakhstan;

/**
 * The arithmetic of terms. Lengths come from the caller, who has them from the rulebook; here is only how they are
 * counted. Nothing but {@link #extended} moves a term: a site visit, a hearing or a silent partner stops no clock
 * (XC-R-019).
 */
public final class DueDates {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final WorkingCalendar calendar;
    private final boolean shiftsCalendarDays;

    /** With the default of AMB-XC-03: a term in calendar days that ends on a day off moves to the next working day. */
    public DueDates(WorkingCalendar calendar) {
        this(calendar, true);
    }

    /** @param shiftsCalendarDays the choice of AMB-XC-03 */
    public DueDates(WorkingCalendar calendar, boolean shiftsCalendarDays) {
        this.calendar = calendar;
        this.shiftsCalendarDays = shiftsCalendarDays;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /**
     * When a message that came in by day or night (XC-R-010) counts as registered: at once from opening to closing time
     * of a working day, both included and lunch included (XC-R-011); before opening, the same day at opening
     * (XC-R-012, AMB-XC-02); otherwise the next working day at opening (XC-R-013).
     */
    public Instant registrationMoment(Instant submitted) {
        ZonedDateTime local = Kazakhstan.at(submitted);
        LocalDate day = local.toLocalDate();
        OfficeHours hours = calendar.hours();
        if (!calendar.isWorking(day) || local.toLocalTime().isAfter(hours.closes())) {
            return at(calendar.plusWorkingDays(day, 1), hours.opens());
        }
        return local.toLocalTime().isBefore(hours.opens()) ? at(day, hours.opens()) : submitted;
    }

    /** End of the n-th working day after the event's day, which is day 0 (XC-R-014, XC-R-017). */
    public DueDate workingDays(LocalDate event, int n, Party party) {
        LocalDate day = calendar.plusWorkingDays(event, n);
        return due(day, day, party);
    }

    /** Like {@link #workingDays(LocalDate, int, Party)}, from the day of the moment in the Republic (XC-R-001). */
    public DueDate workingDays(Instant event, int n, Party party) {
        return workingDays(Kazakhstan.dayOf(event), n, party);
    }

    /** Day n after receipt, which is day 0; off a day off by the setting AMB-XC-03 (XC-R-015). */
    public DueDate calendarDays(LocalDate receipt, int n, Party party) {
        return shifted(receipt.plusDays(n), party);
    }

    /** Like {@link #calendarDays(LocalDate, int, Party)}, from the day of the moment in the Republic. */
    public DueDate calendarDays(Instant receipt, int n, Party party) {
        return calendarDays(Kazakhstan.dayOf(receipt), n, party);
    }

    /** The same day of a later month or year, the month's last where it has no such day; no shift (XC-R-016). */
    public DueDate after(LocalDate event, Period period, Party party) {
        LocalDate day = event.plus(period);
        return due(day, day, party);
    }

    /** "At least n working days before the end": the last day that still is (XC-R-018). */
    public DueDate atLeastWorkingDaysBefore(LocalDate end, int n, Party party) {
        LocalDate day = calendar.minusWorkingDays(end, n);
        return due(day, day, party);
    }

    /** "Not later than the 25th" [кешіктірмей]: the last working day on or before it (AMB-DPR-24). */
    public DueDate onOrBefore(LocalDate date, Party party) {
        return due(date, calendar.lastWorkingOnOrBefore(date), party);
    }

    /** "Before 1 March" [дейін]: the last working day strictly before it (XC-R-021, AMB-XC-04). */
    public DueDate before(LocalDate date, Party party) {
        return due(date, calendar.lastWorkingBefore(date), party);
    }

    /** The end of a calendar quarter, by its last working day (XC-R-020). */
    public DueDate endOf(Quarter quarter, Party party) {
        return onOrBefore(quarter.end(), party);
    }

    /**
     * The first dates of a cadence counted from its start, which is not one of them. Each is counted from the start, so
     * that 31 August every six months is 28 February and then 31 August again (XC-R-016).
     */
    public Stream<LocalDate> every(Period period, LocalDate start, int times) {
        return Stream.iterate(1, n -> n + 1).limit(times).map(n -> start.plus(period.multipliedBy(n)));
    }

    /** A term that force majeure stopped for whole calendar days: the end moves by as many (XC-R-019, DPR-R-128). */
    public DueDate extended(DueDate due, int stoppedDays, Party party) {
        return shifted(due.literal().plusDays(stoppedDays), party);
    }

    private DueDate shifted(LocalDate literal, Party party) {
        return due(literal, shiftsCalendarDays ? calendar.firstWorkingOnOrAfter(literal) : literal, party);
    }

    private DueDate due(LocalDate literal, LocalDate day, Party party) {
        LocalTime end = party == Party.PROVIDER ? calendar.hours().closes() : LAST_SECOND;
        return new DueDate(literal, day, at(day, end), !calendar.covers(day));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Kazakhstan.ZONE).toInstant();
    }
}
