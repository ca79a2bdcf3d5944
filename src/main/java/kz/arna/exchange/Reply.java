package kz.arna.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An answer of a partner, journalled and brought to canonical form.
 *
 * @param partner who answered
 * @param message which message it answers
 * @param correlation of the outbound message
 * @param subject of the outbound message
 * @param rawMessage journal id of the answer's bytes
 * @param canonical the answer after the mapping, valid against the mapping's schema
 * @param mapping name, version and hash of the mapping, e.g. {@code src/debt-query/v1@3fa1…}
 * @param receivedAt when it entered
 * @param reprocessed whether stored bytes were mapped again: may add evidence, never act twice
 */
public record Reply(
        String partner,
        String message,
        String correlation,
        String subject,
        UUID rawMessage,
        JsonNode canonical,
        String mapping,
        Instant receivedAt,
        boolean reprocessed) {}
