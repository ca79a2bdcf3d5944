package kz.arna.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Account number of Kazakhstan: KZ, two check digits, three digits of the bank, thirteen letters or digits; the
 * remainder of 97 is 1 (ISO 13616).
 *
 * @param value 20 characters, upper case, without spaces
 */
public record Iban(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("KZ[0-9]{5}[A-Z0-9]{13}");

    /** @throws IllegalArgumentException when it is no account of Kazakhstan; the text does not repeat it */
    @JsonCreator
    public Iban {
        IdentifierFault fault = faultOf(value);
        if (fault != null) {
            throw new IllegalArgumentException("not an IBAN of Kazakhstan: " + fault);
        }
    }

    public static Iban of(String value) {
        return new Iban(value);
    }

    public static boolean isValid(@Nullable String value) {
        return faultOf(value) == null;
    }

    /** {@link IdentifierFault#FORMAT}, {@link IdentifierFault#CHECK_DIGIT}, or null. */
    public static @Nullable IdentifierFault faultOf(@Nullable String value) {
        if (value == null || !SHAPE.matcher(value).matches()) {
            return IdentifierFault.FORMAT;
        }
        return remainderOf97(value) == 1 ? null : IdentifierFault.CHECK_DIGIT;
    }

    /** The three digits by which the National Bank knows the bank. */
    public String bankCode() {
        return value.substring(4, 7);
    }

    /** Masked, so that no log line shows it by accident. */
    @Override
    public String toString() {
        return "Iban[" + Masking.MASK + "]";
    }

    private static int remainderOf97(String value) {
        String turned = value.substring(4) + value.substring(0, 4);
        int remainder = 0;
        for (int i = 0; i < turned.length(); i++) {
            int digit = Character.digit(turned.charAt(i), 36);
            remainder = (remainder * (digit > 9 ? 100 : 10) + digit) % 97;
        }
        return remainder;
    }
}
