package kz.arna.statistics.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of consents that was made for the Bureau.
 *
 * @param number from 1 without gaps
 * @param fileName e.g. {@code CONSENT-000012.csv}
 * @param sha256 of the file, lower-case hexadecimal
 * @param consents how many consents are in it
 * @param rows how many rows it has, one per consent and line
 * @param message its row of the outbox
 * @param sentAt when it was seen to lie in the Bureau's folder
 * @param receiptDue last moment for the Bureau's receipt
 * @param receipt what the Bureau said, canonical
 * @param silence why no receipt came by itself: {@code EXPIRED}, or {@code PARKED:} with the fault
 */
public record ConsentBatch(
        long number,
        BatchKind kind,
        BatchState state,
        String fileName,
        String sha256,
        int consents,
        int rows,
        UUID message,
        Instant preparedAt,
        @Nullable Instant sentAt,
        Instant receiptDue,
        @Nullable Instant receiptAt,
        @Nullable JsonNode receipt,
        @Nullable String silence) {

    /** Under which the receipt finds its way back: the file's name without its ending. */
    static String correlation(long number) {
        return "CONSENT-%06d".formatted(number);
    }
}
