package kz.arna.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every message in or out, as bytes, unchangeable. Configured secrets and credential fields are masked in the bytes,
 * and only harmless headers are kept; the digest is that of the bytes as they came.
 */
public interface Journal {

    /**
     * Journals an accepted inbound message: one INSERT in the caller's transaction, or in one of its own.
     *
     * @param party client or partner that sent it
     * @param message its name, e.g. {@code application}
     * @param correlation the sender's id of it
     * @param subject what it is about, e.g. a case id
     * @param cause message that it follows from
     * @return the journal's id, a UUIDv7
     */
    UUID inbound(
            String party,
            String message,
            @Nullable String correlation,
            @Nullable String subject,
            byte[] body,
            Map<String, String> headers,
            @Nullable UUID cause);

    /** Like {@link #inbound}, under an id chosen before and with an outcome such as {@code REJECTED:BIN_CHECK_DIGIT}. */
    void record(JournalRecord entry);

    /**
     * Journals in one statement with another insert.
     *
     * @param insert inserts a row and returns it, or neither
     * @param parameters of that insert
     * @return false if it inserted nothing; then nothing is journalled either
     */
    boolean recordWith(String insert, List<? extends @Nullable Object> parameters, JournalRecord entry);

    /** A journal entry with its bytes. */
    Optional<JournalRecord> get(UUID id);

    /**
     * Newest first, without bytes; never counts, so that it stays fast over millions of rows.
     *
     * @param before the last id of the page before, or null for the newest
     * @param limit at most 500
     */
    List<Line> find(Key key, @Nullable UUID before, int limit);

    /** What to look for; null means any. At least one of correlation, subject and party keeps the search on an index. */
    record Key(
            @Nullable String correlation,
            @Nullable String subject,
            @Nullable String party,
            @Nullable String message,
            @Nullable Instant from,
            @Nullable Instant to) {

        /** Everything, newest first. */
        public static Key any() {
            return new Key(null, null, null, null, null, null);
        }

        public static Key subject(String subject) {
            return new Key(null, subject, null, null, null, null);
        }

        public static Key correlation(String correlation) {
            return new Key(correlation, null, null, null, null, null);
        }

        public static Key party(String party, @Nullable String message) {
            return new Key(null, null, party, message, null, null);
        }
    }

    /** One line of the journal; {@code size} in bytes. */
    record Line(
            UUID id,
            Instant at,
            Direction direction,
            String party,
            String message,
            @Nullable String correlation,
            @Nullable String subject,
            @Nullable UUID cause,
            int size,
            @Nullable String mapping,
            String outcome) {}
}
