package kz.arna.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * A decimal as number or text: not negative, so many decimals at most, so many digits before the point.
 *
 * @param wholeDigits digits before the point at most
 */
record MoneyShape(int wholeDigits) implements Shape {

    private static final int DECIMALS = 2;
    private static final int LONGEST = 40;

    @Override
    public void check(JsonNode value, String at, Findings findings) {
        if (value.isNumber()) {
            check(value.decimalValue(), at, findings);
        } else if (!value.isTextual()) {
            findings.add("WRONG_TYPE", at);
        } else if (isPlain(value.textValue())) {
            check(new BigDecimal(value.textValue()), at, findings);
        } else {
            findings.add("AMOUNT_MALFORMED", at);
        }
    }

    private void check(BigDecimal amount, String at, Findings findings) {
        // A scale tells more than the value: 1.000 has three decimals, 1e400 is never written out.
        if (amount.signum() < 0) {
            findings.add("AMOUNT_NEGATIVE", at);
        } else if ((long) amount.precision() - amount.scale() > wholeDigits) {
            findings.add("AMOUNT_TOO_LARGE", at);
        } else if (amount.scale() > DECIMALS) {
            findings.add("AMOUNT_DECIMALS", at);
        }
    }

    /** Digits, at most one sign before and one point between: no exponent, no spaces, no thousands' marks. */
    private static boolean isPlain(String text) {
        return text.length() <= LONGEST && text.matches("-?[0-9]+(\\.[0-9]+)?");
    }
}
