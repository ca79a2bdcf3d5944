package kz.arna.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of the journal with its bytes.
 *
 * @param id UUIDv7; its time decides the partition
 * @param at business time
 * @param party client or partner on the other side
 * @param headers as they came; the journal keeps allow-listed ones
 * @param mapping name, version and hash of the mapping that read it, e.g. {@code src/debt-query/v1@3fa1…}
 * @param outcome {@code ACCEPTED}, an outcome of {@link Receipt}, or {@code REJECTED:} and the problem codes
 */
public record JournalRecord(
        UUID id,
        Instant at,
        Direction direction,
        String party,
        String message,
        @Nullable String correlation,
        @Nullable String subject,
        @Nullable UUID cause,
        Map<String, String> headers,
        byte[] body,
        @Nullable String mapping,
        String outcome) {}
