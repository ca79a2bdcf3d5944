package kz.arna.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Beneficiary code (Кбе): residency (1 resident, 2 non-resident) and sector of the economy (1 to 9).
 *
 * @param value two digits
 */
public record Kbe(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[12][1-9]");

    /** @throws IllegalArgumentException when the shape is wrong */
    @JsonCreator
    public Kbe {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a beneficiary code");
        }
    }

    public static Kbe of(String value) {
        return new Kbe(value);
    }

    public static boolean isValid(@Nullable String value) {
        return value != null && SHAPE.matcher(value).matches();
    }

    public boolean isResident() {
        return value.charAt(0) == '1';
    }
}
