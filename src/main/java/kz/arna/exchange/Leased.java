package kz.arna.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outbox row that belongs to this node until its lease ends.
 *
 * @param token proves the lease; a failure is only written down under it
 * @param asked correlation as the sender gave it
 * @param attempt number of the present attempt, from one
 * @param fault of the attempt before
 * @param vouched whether a person decided that it may be resent unseen
 */
record Leased(
        UUID id,
        UUID token,
        String partner,
        String message,
        String lane,
        String correlation,
        String asked,
        String subject,
        RepeatClass repeat,
        int attempt,
        @Nullable Fault fault,
        boolean vouched,
        byte[] body) {

    /** Whether nobody knows if an earlier attempt arrived, and a repeat would do harm. */
    boolean mustLookFirst() {
        return repeat == RepeatClass.Q && fault == Fault.UNCERTAIN;
    }

    String route() {
        return partner + "-" + message;
    }
}
