package kz.arna.statistics.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.arna.calendar.Quarter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2024-Q1, 2028-Q1",
        "2026-03-31, 2024-Q1, 2028-Q1",
        "2026-04-01, 2024-Q2, 2028-Q2",
        "2026-12-31, 2024-Q4, 2028-Q4",
        "2024-02-29, 2022-Q1, 2026-Q1",
    })
    void covers_seventeen_quarters_around_the_agreement(LocalDate agreement, String first, String last) {
        ConsentPeriod period = ConsentPeriod.around(agreement);
        assertThat(period.first()).hasToString(first);
        assertThat(period.last()).hasToString(last);
        List<Quarter> all = period.first()
                .onwards()
                .takeWhile(quarter -> quarter.compareTo(period.last()) <= 0)
                .toList();
        assertThat(all).hasSize(17);
    }
}
