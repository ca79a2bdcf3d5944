package kz.arna.rules.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads exact numbers out of JSON: money arrives as text or number, never through a double. */
public final class Numbers {

    /** Twenty digits before and after the point; an exponent could name a number that fills the memory. */
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,20})?");

    private static final int MOST_DIGITS = 20;

    private Numbers() {}

    /** The exact number of a JSON number or a text such as {@code "123.45"}; nothing for anything else. */
    public static Optional<BigDecimal> decimal(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue()).filter(Numbers::sensible);
        }
        return value.isTextual() ? decimal(value.textValue()) : Optional.empty();
    }

    /** The exact number of a text such as {@code "123.45"}. */
    public static Optional<BigDecimal> decimal(String text) {
        String plain = text.strip();
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** Few enough digits on both sides of the point to be a sum, a share or a count. */
    private static boolean sensible(BigDecimal number) {
        return number.scale() <= MOST_DIGITS && (long) number.precision() - number.scale() <= MOST_DIGITS;
    }
}
