package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kz.arna.rules.order342.filing.ExchangeRate;

/** The rounding of DPR-R-038; all sums in tenge with two decimals. */
public final class Tenge {

    public static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    private static final int TIYN = 2;

    private Tenge() {}

    /** A foreign sum in tenge, half up to the tiyn: a conversion is a price, and prices round so. */
    public static BigDecimal convert(BigDecimal amount, ExchangeRate rate) {
        return amount.multiply(rate.rate()).divide(BigDecimal.valueOf(rate.unit()), TIYN, RoundingMode.HALF_UP);
    }

    /** A share of a sum, down to the tiyn: rounded up, a sum would exceed the share that the law allows. */
    public static BigDecimal share(BigDecimal sum, BigDecimal percent) {
        return sum.multiply(percent).movePointLeft(2).setScale(TIYN, RoundingMode.DOWN);
    }
}
