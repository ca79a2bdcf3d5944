package kz.arna.exchange;

/** Why a delivery did not end with an answer. Routes name the first five in {@code routes/_shared}. */
public enum Fault {
    /** The partner was not reached; nothing arrived there. Sent again later. */
    NOT_SENT,
    /** It may have arrived, nobody knows. Sent again later, or looked up first if the message is of class Q. */
    UNCERTAIN,
    /** The partner asked for patience (429, 503). Sent again later. */
    BUSY,
    /** Malformed answer or a request that the partner cannot take (other 4xx): its lane stops until a person acts. */
    BROKEN,
    /** The partner does not accept who we are (401, 403): everything to it stops until a person acts. */
    DENIED,
    /** A sound answer came, but the room that owns the subject failed to take it; the answer is in the journal. */
    UNHANDLED;

    /** Whether the dispatcher tries again by itself. */
    boolean passes() {
        return this == NOT_SENT || this == UNCERTAIN || this == BUSY;
    }
}
