package kz.arna.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the outbox holds, for people. */
public interface Deliveries {

    /** One outbox row, with its attempts. */
    Optional<Delivery> get(UUID id);

    /** Newest first; null means any. {@code before} is the last id of the page before; {@code limit} at most 500. */
    List<Delivery> find(
            @Nullable String partner,
            @Nullable DeliveryState state,
            @Nullable String subject,
            @Nullable UUID before,
            int limit);

    /** Each attempt, oldest first. */
    List<Attempt> attempts(UUID id);

    /** Unfinished rows by partner and state, with the age of the oldest in seconds. */
    List<Queue> queues();

    /** A row of the outbox without its bytes (those are in the journal under the same id). */
    record Delivery(
            UUID id,
            String partner,
            String message,
            String lane,
            String correlation,
            String subject,
            RepeatClass repeat,
            DeliveryState state,
            @Nullable Fault fault,
            int attempts,
            Instant notBefore,
            Instant lastMoment,
            Instant nextAt,
            @Nullable UUID cause) {}

    /** One try; {@code fault} null and {@code ended} set means that it brought an answer. */
    record Attempt(
            int no,
            UUID node,
            Instant started,
            @Nullable Instant ended,
            @Nullable Fault fault,
            @Nullable Integer httpStatus,
            @Nullable Integer millis) {}

    /** How many unfinished rows a partner has in a state. */
    record Queue(String partner, DeliveryState state, long count, long oldestSeconds) {}
}
