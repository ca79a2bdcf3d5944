package kz.arna.casefile;

import java.time.Instant;

/** Counts deadlines by the working calendar in force. */
public interface DeadlineTerms {

    /**
     * The term that begins at {@code start} by this rule. Within a transaction no calendar is published until it ends,
     * so that the deadline it writes is counted anew or by the new calendar, never missed.
     */
    DeadlineTerm count(Instant start, DeadlineRule rule);
}
