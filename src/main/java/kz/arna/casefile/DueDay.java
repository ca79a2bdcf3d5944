package kz.arna.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** How a day follows from other days; kept with the deadline so that a changed calendar can count it again. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DueDay.On.class, name = "ON"),
    @JsonSubTypes.Type(value = DueDay.WorkingDaysAfter.class, name = "WORKING_DAYS_AFTER"),
    @JsonSubTypes.Type(value = DueDay.WorkingDaysBefore.class, name = "WORKING_DAYS_BEFORE"),
    @JsonSubTypes.Type(value = DueDay.CalendarDaysAfter.class, name = "CALENDAR_DAYS_AFTER"),
    @JsonSubTypes.Type(value = DueDay.EarlierOf.class, name = "EARLIER_OF")
})
public sealed interface DueDay {

    /** A day that no calendar moves. */
    record On(LocalDate day) implements DueDay {}

    /** The N-th working day after a day, which itself is day 0 (XC-R-014). */
    record WorkingDaysAfter(int days, DueDay from) implements DueDay {}

    /** The latest day that is at least N working days before a day (XC-R-018). */
    record WorkingDaysBefore(int days, DueDay end) implements DueDay {}

    /**
     * The N-th calendar day after a day (XC-R-015).
     *
     * @param shift whether a non-working day moves to the next working one (AMB-XC-03)
     */
    record CalendarDaysAfter(int days, DueDay from, boolean shift) implements DueDay {}

    /** The earlier of two days, e.g. six days for the check but never past the whole term. */
    record EarlierOf(DueDay first, DueDay second) implements DueDay {}

    /** A day that no calendar moves. */
    static DueDay on(LocalDate day) {
        return new On(day);
    }

    /** The N-th working day after this one (XC-R-014). */
    default DueDay plusWorkingDays(int days) {
        return new WorkingDaysAfter(days, this);
    }

    /** The latest day at least N working days before this one (XC-R-018). */
    default DueDay minusWorkingDays(int days) {
        return new WorkingDaysBefore(days, this);
    }

    /** The N-th calendar day after this one (XC-R-015). */
    default DueDay plusCalendarDays(int days, boolean shift) {
        return new CalendarDaysAfter(days, this, shift);
    }

    /** The earlier of this day and another. */
    default DueDay notAfter(DueDay other) {
        return new EarlierOf(this, other);
    }
}
