package kz.arna.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A computed deadline. Its passing is recorded and escalated, it never blocks a step (XC-R-022).
 *
 * @param literal the day that the text alone gives, before any shift off a non-working day (AMB-XC-03)
 * @param day the day that counts
 * @param at the last moment of that day that is still in time
 * @param provisional the day lies beyond the published calendar: holidays are not known yet, a new version recomputes it
 */
public record DueDate(LocalDate literal, LocalDate day, Instant at, boolean provisional) {

    /** In time at the very second of {@link #at}; its fraction of a second still belongs to it. */
    public boolean isBreachedAt(Instant moment) {
        return !moment.isBefore(at.plusSeconds(1));
    }

    /** The earlier of two, the first when they are equal: min(completeness + 6 WD, registration + 8 WD), AMB-DPR-01. */
    public static DueDate earlier(DueDate one, DueDate other) {
        return other.at().isBefore(one.at()) ? other : one;
    }
}
