package kz.arna.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FxRatesIT {

    private static final LocalDate SATURDAY = LocalDate.parse("2025-11-22");
    private static final LocalDate SUNDAY = LocalDate.parse("2025-11-23");
    private static final Instant LATER = Instant.parse("2025-12-01T06:00:00Z");

    private final Stores stores = new Stores();
    private final FxRates rates = new FxRates(stores.jdbc);

    private static FxRate rate(LocalDate date, String currency, int unit, String rate) {
        return new FxRate(date, currency, unit, new BigDecimal(rate));
    }

    private static FxDay published(LocalDate date, FxRate... rates) {
        return new FxDay(date, true, List.of(rates));
    }

    private static FxDay unpublished(LocalDate date) {
        return new FxDay(date, false, List.of());
    }

    private FxStored store(FxDay day) {
        return rates.store(day, LATER, UUID.randomUUID());
    }

    @Test
    void gives_the_rate_of_the_day_with_its_unit() {
        store(published(SATURDAY, rate(SATURDAY, "USD", 1, "500.10"), rate(SATURDAY, "UZS", 100, "4.15")));
        assertThat(rates.onDate("UZS", SATURDAY)).isInstanceOfSatisfying(FxAnswer.Known.class, known -> {
            assertThat(known.rate().unit()).isEqualTo(100);
            assertThat(known.rate().rate()).isEqualByComparingTo("4.15");
        });
    }

    @Test
    void on_a_non_fixing_day_the_last_published_rate_is_in_force() {
        store(published(SATURDAY, rate(SATURDAY, "USD", 1, "500.10")));
        assertThat(rates.onDate("USD", SUNDAY)).isEqualTo(new FxAnswer.Missing(SUNDAY));
        store(unpublished(SUNDAY));
        assertThat(rates.onDate("USD", SUNDAY))
                .isInstanceOfSatisfying(
                        FxAnswer.Known.class,
                        known -> assertThat(known.rate().date()).isEqualTo(SATURDAY));
    }

    @Test
    void asks_for_the_day_before_a_run_of_non_fixing_days() {
        store(unpublished(SUNDAY));
        assertThat(rates.onDate("USD", SUNDAY)).isEqualTo(new FxAnswer.Missing(SATURDAY));
        store(unpublished(SATURDAY));
        assertThat(rates.onDate("USD", SUNDAY)).isEqualTo(new FxAnswer.Missing(SATURDAY.minusDays(1)));
    }

    @Test
    void a_gap_of_unknown_days_is_never_bridged() {
        store(published(SATURDAY.minusDays(1), rate(SATURDAY.minusDays(1), "USD", 1, "499")));
        store(unpublished(SUNDAY));
        assertThat(rates.onDate("USD", SUNDAY)).isEqualTo(new FxAnswer.Missing(SATURDAY));
    }

    @Test
    void a_currency_that_the_bank_does_not_quote_is_for_a_person() {
        store(published(SATURDAY, rate(SATURDAY, "USD", 1, "500.10")));
        assertThat(rates.onDate("XAF", SATURDAY)).isEqualTo(new FxAnswer.NotQuoted(SATURDAY));
    }

    @Test
    void sixteen_unpublished_days_are_for_a_person_and_fifteen_are_not() {
        for (int i = 0; i < 15; i++) {
            store(unpublished(SUNDAY.minusDays(i)));
        }
        assertThat(rates.onDate("USD", SUNDAY)).isEqualTo(new FxAnswer.Missing(SUNDAY.minusDays(15)));
        store(unpublished(SUNDAY.minusDays(15)));
        assertThat(rates.onDate("USD", SUNDAY)).isEqualTo(new FxAnswer.NotQuoted(SUNDAY.minusDays(15)));
    }

    @Test
    void no_rates_said_on_the_day_itself_may_mean_not_yet() {
        Instant sameDayInAlmaty = Instant.parse("2025-11-23T18:59:59Z");
        Instant nextDayInAlmaty = Instant.parse("2025-11-23T19:00:00Z");
        rates.store(unpublished(SUNDAY), sameDayInAlmaty, null);
        assertThat(rates.daysKnown(List.of(SUNDAY))).isEmpty();
        assertThat(rates.onDate("USD", SUNDAY)).isEqualTo(new FxAnswer.Missing(SUNDAY));
        assertThat(rates.store(unpublished(SUNDAY), nextDayInAlmaty, null)).isEqualTo(FxStored.SAME);
        assertThat(rates.daysKnown(List.of(SUNDAY))).containsExactly(SUNDAY);
    }

    @Test
    void storing_twice_changes_nothing_and_other_rates_are_a_conflict() {
        FxDay day = published(SATURDAY, rate(SATURDAY, "USD", 1, "500.10"));
        assertThat(store(day)).isEqualTo(FxStored.NEW);
        assertThat(store(day)).isEqualTo(FxStored.SAME);
        assertThat(store(published(SATURDAY, rate(SATURDAY, "USD", 1, "500.100"))))
                .isEqualTo(FxStored.SAME);
        assertThat(store(published(SATURDAY, rate(SATURDAY, "USD", 1, "500.11"))))
                .isEqualTo(FxStored.CONFLICT);
        assertThat(store(unpublished(SATURDAY))).isEqualTo(FxStored.CONFLICT);
        assertThat(rates.onDate("USD", SATURDAY))
                .isInstanceOfSatisfying(
                        FxAnswer.Known.class,
                        known -> assertThat(known.rate().rate()).isEqualByComparingTo("500.10"));
    }

    @Test
    void a_day_asked_too_early_takes_its_rates_later() {
        store(unpublished(SATURDAY));
        assertThat(store(published(SATURDAY, rate(SATURDAY, "USD", 1, "500.10"))))
                .isEqualTo(FxStored.PUBLISHED_NOW);
        assertThat(rates.daysKnown(List.of(SATURDAY, SUNDAY))).containsExactly(SATURDAY);
        assertThat(rates.daysKnown(List.of())).isEmpty();
    }

    @Test
    void a_day_contradicts_itself_neither_in_flag_nor_in_date() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FxDay(SUNDAY, true, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FxDay(SUNDAY, true, List.of(rate(SATURDAY, "USD", 1, "1"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FxDay(SUNDAY, false, List.of(rate(SUNDAY, "USD", 1, "1"))));
    }
}
