package kz.arna.exchange;

import java.util.UUID;

/** Where a procedure leaves what must be sent, in its own transaction. */
public interface Outbox {

    /**
     * Writes the row and its journal entry in the caller's transaction.
     *
     * @return id of the journalled message, the same in every repeat of it
     */
    UUID enqueue(OutboundMessage message);

    /** Withdraws what was not yet sent about the subject to the partner; rows leased or sent are left alone. */
    int cancel(String partner, String message, String subject);
}
