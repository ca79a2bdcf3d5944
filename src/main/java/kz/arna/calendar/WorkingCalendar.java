package kz.arna.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days (XC-R-003, XC-R-005): Monday to Friday but for holidays and substituted days off, and
 * weekend days declared working. Immutable. Beyond the days it covers only the plain week is known.
 */
public final class WorkingCalendar {

    private final CalendarVersion version;
    private final Map<LocalDate, CalendarDay> special = new HashMap<>();

    /**
     * @throws IllegalArgumentException when a date stands twice, lies outside the version's own span, or is declared
     *     what it is by its weekday already; the message names the date
     */
    public WorkingCalendar(CalendarVersion version) {
        this.version = version;
        for (CalendarDay day : version.days()) {
            if (day.date().isBefore(version.from()) || day.date().isAfter(version.to())) {
                throw new IllegalArgumentException(day.date() + " lies outside the calendar");
            }
            if (special.put(day.date(), day) != null) {
                throw new IllegalArgumentException(day.date() + " stands twice");
            }
            if (isIdle(day)) {
                throw new IllegalArgumentException(day.date() + " is already so by its weekday");
            }
        }
    }

    public CalendarVersion version() {
        return version;
    }

    /** The provider's hours on a working day (XC-R-002). */
    public OfficeHours hours() {
        return version.hours();
    }

    /** Whether holidays of that day are known at all. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(version.from()) && !date.isAfter(version.to());
    }

    /** The row of a day that differs from the plain week, or null. */
    public @Nullable CalendarDay special(LocalDate date) {
        return special.get(date);
    }

    public boolean isWorking(LocalDate date) {
        CalendarDay day = special.get(date);
        return day == null ? !isWeekend(date) : day.kind() == DayKind.TRANSFER_WORKING;
    }

    /** The n-th working day after the date, the date itself being day 0 (XC-R-014, AMB-XC-01); n = 0 is the date. */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        return step(date, n, 1);
    }

    /** The n-th working day before the date (XC-R-018); n = 0 is the date. */
    public LocalDate minusWorkingDays(LocalDate date, int n) {
        return step(date, n, -1);
    }

    public LocalDate firstWorkingOnOrAfter(LocalDate date) {
        return isWorking(date) ? date : plusWorkingDays(date, 1);
    }

    public LocalDate lastWorkingOnOrBefore(LocalDate date) {
        return isWorking(date) ? date : minusWorkingDays(date, 1);
    }

    /** For "before 1 March" [дейін]: the last working day strictly before (XC-R-021, AMB-XC-04). */
    public LocalDate lastWorkingBefore(LocalDate date) {
        return minusWorkingDays(date, 1);
    }

    /**
     * How many working days have been counted on a day since an event: 0 on the event's day, 1 on the first working day
     * after it. Zero when the day lies before the event.
     */
    public int workingDaysSince(LocalDate event, LocalDate day) {
        int count = 0;
        for (LocalDate d = event.plusDays(1); !d.isAfter(day); d = d.plusDays(1)) {
            if (isWorking(d)) {
                count++;
            }
        }
        return count;
    }

    private LocalDate step(LocalDate date, int n, int direction) {
        if (n < 0) {
            throw new IllegalArgumentException("a number of working days is not negative: " + n);
        }
        LocalDate at = date;
        for (int left = n; left > 0; ) {
            at = at.plusDays(direction);
            if (isWorking(at)) {
                left--;
            }
        }
        return at;
    }

    /** A transfer that changes nothing is a slip of the pen: most often the wrong year. */
    private static boolean isIdle(CalendarDay day) {
        return switch (day.kind()) {
            case HOLIDAY -> false;
            case SUBSTITUTE_OFF -> isWeekend(day.date());
            case TRANSFER_WORKING -> !isWeekend(day.date());
        };
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
