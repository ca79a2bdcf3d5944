package kz.arna.statistics.file;

import java.math.BigDecimal;

/** Numbers of files as texts. */
final class PlainNumber {

    /** More than any figure of the exchange has; ten characters of a file may stand for a thousand million digits. */
    private static final int MOST_DIGITS = 60;

    private PlainNumber() {}

    /** Without an exponent, except where that would have more digits than any figure: such a text is at fault wherever it stands. */
    static String of(BigDecimal number) {
        long whole = (long) number.precision() - number.scale();
        return whole > MOST_DIGITS || number.scale() > MOST_DIGITS ? number.toString() : number.toPlainString();
    }
}
