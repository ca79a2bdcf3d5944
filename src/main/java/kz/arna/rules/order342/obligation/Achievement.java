package kz.arna.rules.order342.obligation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far the obligation is fulfilled.
 *
 * @param support KZT paid by the state
 * @param required growth of income that is owed: KZT
 * @param growth growth that is reached: KZT, may be negative
 * @param quarters over how many quarters after the agreement
 */
public record Achievement(BigDecimal support, BigDecimal required, BigDecimal growth, int quarters) {

    private static final int LEVEL_SCALE = 6;
    private static final int KOPEK = 2;

    /** What the settled quarters say; none where day, sum or baseline are not known. */
    static Optional<Achievement> of(Undertaking undertaking) {
        return undertaking
                .comparison()
                .filter(Comparison::baselineSettled)
                .flatMap(comparison -> undertaking
                        .required()
                        .flatMap(required -> undertaking.support().map(support -> {
                            int settled = comparison.settled(undertaking.assessedOn());
                            return new Achievement(support, required, comparison.growth(settled), settled);
                        })));
    }

    /** The achieved level between 0 and 1, six decimals. */
    public BigDecimal level() {
        return within(growth.divide(required, LEVEL_SCALE, RoundingMode.HALF_UP), BigDecimal.ONE);
    }

    public boolean reached() {
        return growth.compareTo(required) >= 0;
    }

    /**
     * Support × (1 − level), HALF_UP to 0.01 (DPR-R-038, DPR-R-113): written as support − support × growth ÷ required, so that
     * no rounded level enters it.
     */
    public BigDecimal refund() {
        BigDecimal earned =
                support.multiply(within(growth, required)).divide(required, KOPEK + LEVEL_SCALE, RoundingMode.HALF_UP);
        return support.subtract(earned).setScale(KOPEK, RoundingMode.HALF_UP);
    }

    private static BigDecimal within(BigDecimal value, BigDecimal most) {
        return value.max(BigDecimal.ZERO).min(most);
    }
}
