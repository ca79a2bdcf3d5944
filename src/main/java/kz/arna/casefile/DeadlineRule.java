package kz.arna.casefile;

import java.time.LocalTime;
import kz.arna.calendar.Party;
import org.jspecify.annotations.Nullable;

/**
 * How a deadline is counted.
 *
 * @param due the day it falls on
 * @param party whose deadline it is, which gives the moment of that day (XC-R-017)
 * @param warn the day on which its owner is warned, if there is a warning
 * @param warnFrom the time of that day; none: when the office opens
 */
public record DeadlineRule(
        DueDay due,
        Party party,
        @Nullable DueDay warn,
        @Nullable LocalTime warnFrom) {

    /** A deadline of the provider: until the office closes. */
    public static DeadlineRule provider(DueDay due) {
        return new DeadlineRule(due, Party.PROVIDER, null, null);
    }

    /** A deadline of the applicant: until the day ends. */
    public static DeadlineRule applicant(DueDay due) {
        return new DeadlineRule(due, Party.APPLICANT, null, null);
    }

    /** The same with a warning on a day, when the office opens. */
    public DeadlineRule warnOn(DueDay day) {
        return new DeadlineRule(due, party, day, null);
    }

    /** The same with a warning on a day, from a time of it. */
    public DeadlineRule warnOn(DueDay day, LocalTime from) {
        return new DeadlineRule(due, party, day, from);
    }
}
