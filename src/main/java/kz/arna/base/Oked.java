package kz.arna.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A class or subclass of economic activities (ЭҚЖЖ, ОКЭД): four or five digits, written {@code 22.29} or
 * {@code 22.29.0}. Two spellings of one code are equal.
 *
 * @param value four or five digits without dots
 */
public record Oked(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("(?!00)[0-9]{2}\\.?[0-9]{2}(\\.?[0-9])?");

    /** @throws IllegalArgumentException when the shape is wrong */
    @JsonCreator
    public Oked {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an OKED code");
        }
        value = value.replace(".", "");
    }

    public static Oked of(String value) {
        return new Oked(value);
    }

    public static boolean isValid(@Nullable String value) {
        return value != null && SHAPE.matcher(value).matches();
    }

    /** As the classifier prints it: {@code 22.29.0}. */
    public String dotted() {
        String head = value.substring(0, 2) + "." + value.substring(2, 4);
        return value.length() == 5 ? head + "." + value.charAt(4) : head;
    }

    /** Section C of the classifier: divisions 10 to 33. */
    public boolean isManufacturing() {
        int division = Integer.parseInt(value.substring(0, 2));
        return division >= 10 && division <= 33;
    }
}
