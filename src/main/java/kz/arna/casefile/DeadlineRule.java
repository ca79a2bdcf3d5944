package kz.arna.casefile;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How a deadline is counted.
 *
 * @param due the day it falls on
 * @param dueTime the moment of that day in the Republic (XC-R-017)
 * @param warn the day on which its owner is warned, at 08:30, if there is a warning
 */
public record DeadlineRule(
        DueDay due, LocalTime dueTime, @Nullable DueDay warn) {

    /** Warnings go out when the office opens. */
    public static final LocalTime WARNING_TIME = LocalTime.of(8, 30);

    private static final LocalTime PROVIDER = LocalTime.of(17, 30);
    private static final LocalTime APPLICANT = LocalTime.of(23, 59, 59);

    /** A deadline of the provider: 17:30 of the day (XC-R-017). */
    public static DeadlineRule provider(DueDay due) {
        return new DeadlineRule(due, PROVIDER, null);
    }

    /** A deadline of the applicant: 23:59:59 of the day (XC-R-017). */
    public static DeadlineRule applicant(DueDay due) {
        return new DeadlineRule(due, APPLICANT, null);
    }

    /** The same with a warning on a day. */
    public DeadlineRule warnOn(DueDay day) {
        return new DeadlineRule(due, dueTime, day);
    }
}
