package kz.arna.casefile;

import java.time.Instant;

/** Counts deadlines by the working calendar in force. */
public interface DeadlineTerms {

    /** The term that begins at {@code start} by this rule. */
    DeadlineTerm count(Instant start, DeadlineRule rule);
}
