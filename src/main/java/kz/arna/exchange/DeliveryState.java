package kz.arna.exchange;

/** Where an outbox row stands. */
public enum DeliveryState {
    /** To be sent when it is due and first in its lane. */
    READY,
    /** A node is sending it. */
    LEASED,
    /** Arrived at the partner; the answer comes later by itself. */
    SENT,
    /** Answered. */
    DONE,
    /** Stopped with its lane until a person acts. */
    PARKED,
    /** No answer by the last moment. */
    EXPIRED,
    /** Withdrawn, or replaced by a new question. */
    CANCELLED
}
