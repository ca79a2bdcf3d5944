package kz.arna.statistics.consent;

/** How far a list of consents has come. */
public enum BatchState {
    /** In the outbox. */
    PREPARED,
    /** Lies in the Bureau's folder; its receipt is waited for. */
    SENT,
    /** No receipt by the set working day: officials are alarmed. A late receipt still counts. */
    OVERDUE,
    /** Could not be left, or its receipt cannot be read: officials are alarmed. */
    STOPPED,
    /** The Bureau took it. */
    ACCEPTED,
    /** The Bureau said no, or took another file than left us: officials are alarmed. */
    REFUSED;

    /** Whether somebody must look, as long as no later list was accepted. */
    public boolean isAlarm() {
        return this == OVERDUE || this == STOPPED || this == REFUSED;
    }

    /** Whether the next list waits for this one. */
    boolean isOnItsWay() {
        return this == PREPARED || this == SENT;
    }
}
