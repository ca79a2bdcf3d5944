package kz.arna.casefile;

import kz.arna.calendar.Party;
import org.jspecify.annotations.Nullable;

/**
 * How a deadline is counted.
 *
 * @param due the day it falls on
 * @param party whose deadline it is, which gives the moment of that day (XC-R-017)
 * @param warn the day on which its owner is warned, when the office opens, if there is a warning
 */
public record DeadlineRule(
        DueDay due, Party party, @Nullable DueDay warn) {

    /** A deadline of the provider: until the office closes. */
    public static DeadlineRule provider(DueDay due) {
        return new DeadlineRule(due, Party.PROVIDER, null);
    }

    /** A deadline of the applicant: until the day ends. */
    public static DeadlineRule applicant(DueDay due) {
        return new DeadlineRule(due, Party.APPLICANT, null);
    }

    /** The same with a warning on a day. */
    public DeadlineRule warnOn(DueDay day) {
        return new DeadlineRule(due, party, day);
    }
}
