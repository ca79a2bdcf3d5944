package kz.arna.exchange;

import java.util.Map;
import java.util.Optional;

/** Where every answer of a partner enters, at once or days later. */
public interface PartnerAnswers {

    /**
     * Maps the raw answer by route {@code direct:<partner>-<message>-answer}, outside any transaction, and then in one
     * transaction journals the bytes, closes the question and tells its {@link ReplyHandler}. An answer is known by
     * (partner, correlation), never by its content: the first one acts, others are only journalled.
     *
     * <p>Must not be called inside a transaction. Returns after the commit; an exception means that nothing was kept,
     * and the sender may repeat.
     *
     * @param partner the authenticated partner
     * @param message name of the message it answers, as in the outbox
     * @param correlation as it was sent out
     * @param headers of the answer; only allow-listed ones are kept. {@code Content-Type} is given to the route
     */
    Receipt receive(String partner, String message, String correlation, byte[] body, Map<String, String> headers);

    /** Name of the message that went out to the partner under this correlation. */
    Optional<String> messageOf(String partner, String correlation);

    /** Whether answers can be read: while a node starts, its routes do not run yet, and what is taken then would be broken. */
    boolean ready();
}
