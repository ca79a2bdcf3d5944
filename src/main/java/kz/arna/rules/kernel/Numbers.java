package kz.arna.rules.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads exact numbers out of JSON: money arrives as text or number, never through a double. */
public final class Numbers {

    private Numbers() {}

    /** The exact number of a JSON number or a text such as {@code "123.45"}; nothing for anything else. */
    public static Optional<BigDecimal> decimal(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        return value.isTextual() ? decimal(value.textValue()) : Optional.empty();
    }

    /** The exact number of a text such as {@code "123.45"}. */
    public static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
