package kz.arna.rules.order342.obligation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;

/**
 * What must be paid back, and what the base rate adds to it.
 *
 * @param principal support × (1 − level): KZT
 */
record Refund(BigDecimal principal) {

    static final String BREACH = "agreement.breach";
    static final String ENTERED = "refund.sum";
    static final String ENTERED_FOR = "refund.sumFor";

    /** The refund that is due on the day: after a shortfall at the end of the term, or after a breach of the agreement. */
    static Optional<Refund> due(Undertaking undertaking) {
        return Achievement.of(undertaking)
                .filter(reached -> breached(undertaking) || missed(undertaking, reached))
                .map(Achievement::refund)
                .filter(sum -> sum.signum() > 0)
                .map(Refund::new);
    }

    static boolean breached(Undertaking undertaking) {
        return undertaking.fact(BREACH).flatMap(Fact::flag).orElse(false);
    }

    static boolean missed(Undertaking undertaking, Achievement reached) {
        return reached.quarters() == undertaking.quarters() && !reached.reached();
    }

    /** The sum that a person entered, as long as the level leaves the same to be paid back as when it was entered. */
    Optional<BigDecimal> entered(Undertaking undertaking) {
        boolean lapsed = undertaking
                .fact(ENTERED_FOR)
                .flatMap(Fact::decimal)
                .filter(then -> then.compareTo(principal) != 0)
                .isPresent();
        return undertaking.fact(ENTERED).flatMap(Fact::decimal).filter(sum -> !lapsed);
    }

    /**
     * Principal × base rate × days of use ÷ days of the year, HALF_UP to 0.01; the formula is configuration, Order 298 is not
     * among the texts (E-06). None where rate or days are unknown.
     */
    Optional<BigDecimal> surcharge(Undertaking undertaking) {
        Optional<BigDecimal> percent = undertaking.fact("nbk.baseRate").flatMap(Fact::decimal);
        Optional<LocalDate> from = undertaking.day(Undertaking.PAID_ON);
        BigDecimal year = undertaking.settings().decimal("counterObligation.daysOfYear");
        return percent.flatMap(rate -> from.map(paid -> principal
                .multiply(rate)
                .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(paid, undertaking.assessedOn())))
                .divide(year.movePointRight(2), 2, RoundingMode.HALF_UP)));
    }
}
