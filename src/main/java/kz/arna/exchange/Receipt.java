package kz.arna.exchange;

import java.util.UUID;

/**
 * What became of a partner's answer.
 *
 * @param message journal id of its bytes
 */
public record Receipt(UUID message, Outcome outcome) {

    /** Whether, and how, the answer acted. */
    public enum Outcome {
        /** It closed the question and its owner was told. */
        ACCEPTED,
        /** The question was answered before (or withdrawn); journalled, nothing else. */
        DUPLICATE,
        /** Nothing with this correlation was ever asked of the partner; journalled, nothing else. */
        UNKNOWN,
        /** It cannot be read; journalled, the question is parked and its owner told that no answer will come. */
        BROKEN,
        /** Its owner failed to take it; journalled, parked, can be reprocessed. */
        UNHANDLED,
        /** The partner answered "later": journalled, the question is as open as before. */
        POSTPONED
    }
}
