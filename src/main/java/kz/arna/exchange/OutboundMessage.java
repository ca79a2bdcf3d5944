package kz.arna.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent to a partner: a row of the outbox.
 *
 * @param partner name of the partner, first part of the route id, e.g. {@code src}
 * @param message name of the message, second part of the route id, e.g. {@code debt-query}: the dispatcher calls
 *     {@code direct:src-debt-query}
 * @param lane messages of one lane go strictly one after another; a query is a lane of its own
 * @param correlation by which the answer finds its way back; unique per partner
 * @param subject what the message is about to its sender, opaque here (a case number)
 * @param body canonical form, UTF-8 JSON; the route's mapping gives it the partner's shape
 * @param repeat how a repeat must be treated
 * @param notBefore earliest moment of sending
 * @param lastMoment after it the row is {@code EXPIRED} and its owner is told
 * @param cause the message that this one follows from
 */
public record OutboundMessage(
        String partner,
        String message,
        String lane,
        String correlation,
        String subject,
        byte[] body,
        RepeatClass repeat,
        Instant notBefore,
        Instant lastMoment,
        @Nullable UUID cause) {}
