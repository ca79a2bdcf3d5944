package kz.arna.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operator's second chances. <em>Resend</em>: same row, id and bytes. <em>Ask again</em>: a new message linked to the
 * old. <em>Reprocess</em>: stored inbound bytes through today's mapping.
 */
public interface Replays {

    /**
     * Makes a parked, expired, cancelled or sent row ready again.
     *
     * @param lastMoment business time after which it expires
     * @return false if the row is at work, answered, replaced by its sender or unknown: then nothing changed
     */
    boolean resend(UUID delivery, Instant lastMoment);

    /** Asks the same under a new id and correlation; a parked or ready old row gives way to it. */
    Optional<UUID> askAgain(UUID delivery, Instant lastMoment);

    /**
     * Maps a stored answer anew. If its question is still open (parked because it could not be read), the answer closes
     * it as any answer does; if it was answered before, the handler gets it flagged {@code reprocessed}.
     */
    Receipt reprocess(UUID inboundMessage);

    /** Freezes the list of what the filter finds; nothing happens until {@link #start}. At most 100,000 targets. */
    Replay freeze(Kind kind, Filter filter, int perSecond, String by, String reason);

    Replay start(UUID replay);

    Replay pause(UUID replay);

    /** Ends it; what is done stays done. */
    Replay cancel(UUID replay);

    Optional<Replay> get(UUID replay);

    List<Replay> all();

    /** First targets of the frozen list, for a preview. */
    List<UUID> targets(UUID replay, int limit);

    /** What is done to each target. */
    enum Kind {
        RESEND,
        ASK_AGAIN,
        REPROCESS
    }

    /** A frozen list waits for {@code start}. */
    enum State {
        FROZEN,
        RUNNING,
        PAUSED,
        CANCELLED,
        FINISHED
    }

    /**
     * Which rows: of the outbox for RESEND and ASK_AGAIN, of the journal's answers for REPROCESS. Null means any.
     *
     * @param state only for rows of the outbox
     * @param outcome only for answers of the journal, e.g. {@code BROKEN}
     */
    record Filter(
            String partner,
            @Nullable String message,
            @Nullable DeliveryState state,
            @Nullable String outcome,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** One run; {@code done} and {@code failed} count targets already treated. */
    record Replay(
            UUID id,
            Kind kind,
            int perSecond,
            State state,
            String by,
            String reason,
            int total,
            int done,
            int failed,
            Instant createdAt) {}
}
