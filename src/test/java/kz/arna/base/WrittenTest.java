package kz.arna.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    @ParameterizedTest
    @CsvSource({"0, '0,00'", "999.9, '999,90'", "1000, '1_000,00'", "-1234567.895, '-1_234_567,90'", "-100, '-100,00'"})
    void writes_a_sum_in_groups_of_three(BigDecimal sum, String written) {
        assertThat(Written.sum(sum)).isEqualTo(written.replace('_', '\u00a0'));
    }

    @Test
    void writes_day_and_minute_of_the_Republic() {
        Instant evening = Instant.parse("2026-11-20T19:05:59Z");
        assertThat(Written.day(LocalDate.of(2026, 1, 9))).isEqualTo("09.01.2026");
        assertThat(Written.day(evening)).isEqualTo("21.11.2026");
        assertThat(Written.moment(evening)).isEqualTo("21.11.2026\u00a000:05");
    }
}
