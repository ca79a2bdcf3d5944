package kz.arna.casefile;

import java.util.UUID;

/**
 * Told when a deadline comes near or is missed, in the transaction that records it, with the case locked. A breach
 * never blocks a transition (XC-R-022).
 */
public interface DeadlineListener {

    /** The warning moment of an open deadline has come. */
    default void onWarning(UUID caseId, Deadline deadline) {}

    /** The due moment of an open deadline has passed; the case has its event {@code DeadlineBreached} already. */
    default void onBreach(UUID caseId, Deadline deadline) {}

    /** A new calendar moved an open deadline; the case has its event {@code DeadlinesRecomputed} already. */
    default void onMoved(UUID caseId, Deadline before, DeadlineTerm now) {}
}
