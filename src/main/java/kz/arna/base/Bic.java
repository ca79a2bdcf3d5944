package kz.arna.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bank identifier (ISO 9362): four letters, country, two characters of place, optionally three of a branch.
 *
 * @param value 8 or 11 characters, upper case
 */
public record Bic(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    /** @throws IllegalArgumentException when the shape is wrong */
    @JsonCreator
    public Bic {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a BIC");
        }
    }

    public static Bic of(String value) {
        return new Bic(value);
    }

    public static boolean isValid(@Nullable String value) {
        return value != null && SHAPE.matcher(value).matches();
    }

    /** Whether the bank is of Kazakhstan. */
    public boolean isKazakh() {
        return value.startsWith("KZ", 4);
    }
}
