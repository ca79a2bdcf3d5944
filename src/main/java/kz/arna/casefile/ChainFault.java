package kz.arna.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where the history does not agree with its own hashes.
 *
 * @param caseId the case, none for an anchor
 * @param number sequence of the event or id of the anchor
 * @param what what does not agree
 */
public record ChainFault(@Nullable UUID caseId, long number, What what) {

    /** Kinds of disagreement. */
    public enum What {
        /** The event's hash does not follow from its columns. */
        HASH,
        /** The stored payload does not have the digest that was chained. */
        PAYLOAD,
        /** The payload is gone, and retention did not take it. */
        PAYLOAD_MISSING,
        /** The event does not continue the one before it. */
        PREVIOUS,
        /** A sequence number is missing or double. */
        GAP,
        /** State or head of the case are not those of its last event. */
        HEAD,
        /** An anchored event is missing or has another hash. */
        ANCHORED_HEAD,
        /** The case moved long ago and no anchor covers it. */
        NOT_ANCHORED,
        /** The anchor's hash does not follow from its columns and heads. */
        ANCHOR,
        /** The anchor differs from its exported copy. */
        EXPORTED_ANCHOR
    }
}
