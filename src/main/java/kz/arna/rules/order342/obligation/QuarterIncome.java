package kz.arna.rules.order342.obligation;

import java.math.BigDecimal;
import kz.arna.calendar.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * The income of one quarter as the comparison counts it.
 *
 * @param tenge KZT; none where it is not settled
 * @param gap why it is not: a reason of the rulebook
 */
record QuarterIncome(
        Quarter quarter,
        @Nullable BigDecimal tenge,
        @Nullable String gap) {

    static QuarterIncome of(Quarter quarter, BigDecimal tenge) {
        return new QuarterIncome(quarter, tenge, null);
    }

    static QuarterIncome open(Quarter quarter, String gap) {
        return new QuarterIncome(quarter, null, gap);
    }

    boolean settled() {
        return tenge != null;
    }

    BigDecimal orZero() {
        return tenge == null ? BigDecimal.ZERO : tenge;
    }
}
