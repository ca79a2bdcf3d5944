package kz.arna.exchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next attempt: doubling, with a limit, and scattered so that rows do not come in step. */
final class Backoff {

    private static final Duration MOST_PATIENT = Duration.ofHours(1);

    private final Duration first;
    private final Duration max;

    Backoff(Duration first, Duration max) {
        this.first = first;
        this.max = max;
    }

    /**
     * Between half and the whole of {@code first * 2^(attempt-1)}, at most {@code max}; never less than the patience that
     * the partner asked for.
     */
    Duration after(int attempt, @Nullable Duration patience) {
        long whole = Math.min(max.toMillis(), first.toMillis() << Math.min(attempt - 1, 20));
        long scattered = whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1);
        Duration wait = Duration.ofMillis(scattered);
        return patience != null && patience.compareTo(wait) > 0 ? patience : wait;
    }

    /** Reads {@code Retry-After} (seconds or an HTTP date, RFC 9110 §10.2.3); null if absent or unreadable; at most an hour. */
    static @Nullable Duration patience(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return null;
        }
        try {
            String text = retryAfter.strip();
            Duration wait = text.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative() ? null : wait.compareTo(MOST_PATIENT) > 0 ? MOST_PATIENT : wait;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
