package kz.arna.calendar;

import static kz.arna.calendar.Calendars.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuarterTest {

    @Test
    void begins_and_ends_with_its_months() {
        assertThat(Quarter.of(day("2025-12-31"))).isEqualTo(new Quarter(2025, 4));
        assertThat(Quarter.of(day("2026-01-01"))).isEqualTo(new Quarter(2026, 1));
        assertThat(Quarter.of(day("2026-03-31"))).isEqualTo(new Quarter(2026, 1));
        assertThat(new Quarter(2026, 1).start()).isEqualTo(day("2026-01-01"));
        assertThat(new Quarter(2026, 2).end()).isEqualTo(day("2026-06-30"));
    }

    @Test
    void steps_over_the_turn_of_the_year() {
        assertThat(new Quarter(2025, 4).next()).isEqualTo(new Quarter(2026, 1));
        assertThat(new Quarter(2026, 1).previous()).isEqualTo(new Quarter(2025, 4));
        assertThat(new Quarter(2025, 3).onwards().limit(3))
                .map(Quarter::toString)
                .containsExactly("2025-Q3", "2025-Q4", "2026-Q1");
    }

    @Test
    void is_written_as_year_and_number() {
        assertThat(Quarter.parse("2025-Q3")).isLessThan(Quarter.parse("2025-Q4"));
        assertThatIllegalArgumentException().isThrownBy(() -> Quarter.parse("2025-Q5"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(2025, 0));
    }
}
