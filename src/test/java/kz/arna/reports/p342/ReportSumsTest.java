package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportSumsTest {

    @ParameterizedTest
    @CsvSource({
        "1234567.89, 1, 1234.6",
        "1234549.99, 1, 1234.5",
        "1234550.00, 1, 1234.6",
        "499.99, 0, 0",
        "500.00, 0, 1",
        "0.01, 3, 0.000",
        "1234567.89, 3, 1234.568"
    })
    void rounds_each_sum_half_up(BigDecimal tenge, int decimals, BigDecimal thousand) {
        assertThat(ReportSums.thousand(tenge, decimals)).isEqualTo(thousand);
    }

    /** Three times 0.333 thousand is 0.9 on paper, not 1.0: a total adds up what is printed. */
    @Test
    void a_total_adds_the_rounded_sums() {
        List<BigDecimal> rounded = List.of("333.33", "333.33", "333.33").stream()
                .map(tenge -> ReportSums.thousand(new BigDecimal(tenge), 1))
                .toList();
        assertThat(ReportSums.whole(rounded, 1, sum -> sum)).isEqualTo(new BigDecimal("0.9"));
    }

    @Test
    void a_total_of_nothing_is_zero_and_of_an_unknown_sum_unknown() {
        assertThat(ReportSums.total(List.<BigDecimal>of(), 1, sum -> sum)).isEqualTo(new BigDecimal("0.0"));
        List<String> rows = Arrays.asList("1.5", "");
        assertThat(ReportSums.total(rows, 1, row -> row.isEmpty() ? null : new BigDecimal(row)))
                .isNull();
    }
}
