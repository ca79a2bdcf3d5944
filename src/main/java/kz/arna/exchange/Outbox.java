package kz.arna.exchange;

import java.util.UUID;

/** Where a procedure leaves what must be sent, in its own transaction. */
public interface Outbox {

    /**
     * Writes the row and its journal entry in the caller's transaction; outside one it fails.
     *
     * <p>The correlation is unique per partner: asked again under the same one, nothing is written and the first row
     * goes on for all who wait for it. If that row had come to its end without an answer (expired, cancelled), it is
     * ready once more with the new last moment. If it was answered before, nothing will come again.
     *
     * @return id of the journalled message, the same in every repeat of it
     */
    UUID enqueue(OutboundMessage message);

    /** Withdraws what was not yet sent about the subject to the partner; rows leased or sent are left alone. */
    int cancel(String partner, String message, String subject);

    /**
     * Withdraws what is to be sent about the subject to the partner and forbids repeats of all that was: the sender says it
     * anew. Answers to what left are still taken.
     *
     * @return false if a message about it is at work, or waits for its answer; the caller then rolls back
     */
    boolean supersede(String partner, String message, String subject);

    /** Whether what was asked under the correlation has reached the partner, or may have: an attempt ended unknown. */
    boolean mayHaveArrived(String partner, String asked);
}
