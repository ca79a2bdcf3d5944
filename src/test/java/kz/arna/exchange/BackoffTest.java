package kz.arna.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    @RepeatedTest(20)
    void doubles_and_scatters_over_the_upper_half() {
        assertThat(backoff.after(1, null)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(backoff.after(4, null)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void never_exceeds_the_longest_wait_however_many_attempts() {
        assertThat(backoff.after(10_000, null)).isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
    }

    @Test
    void waits_at_least_as_long_as_the_partner_asked() {
        assertThat(backoff.after(1, Duration.ofSeconds(90))).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void reads_seconds_and_dates() {
        assertThat(Backoff.patience("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Backoff.patience("Sat, 21 Nov 2026 06:00:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void an_unreadable_past_or_absent_wish_is_no_wish() {
        assertThat(Backoff.patience("soon", NOW)).isNull();
        assertThat(Backoff.patience("", NOW)).isNull();
        assertThat(Backoff.patience("99999999999999999999", NOW)).isNull();
        assertThat(Backoff.patience("Sat, 21 Nov 2026 05:00:00 GMT", NOW)).isNull();
        assertThat(Backoff.patience(null, NOW)).isNull();
    }

    @Test
    void a_partner_cannot_ask_for_more_than_an_hour() {
        assertThat(Backoff.patience("86400", NOW)).isEqualTo(Duration.ofHours(1));
    }
}
