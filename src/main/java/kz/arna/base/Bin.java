package kz.arna.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Business identification number (БСН): YYMM of registration, kind of entity (4 resident, 5 non-resident, 6 joint
 * entrepreneurship), attribute (0 head, 1 branch, 2 representation, 3 peasant farm), five serial digits, a check digit.
 *
 * @param value twelve digits that passed every check
 */
public record Bin(@JsonValue String value) {

    /** @throws IllegalArgumentException when the number was never issued; the text does not repeat it */
    @JsonCreator
    public Bin {
        IdentifierFault fault = faultOf(value);
        if (fault != null) {
            throw new IllegalArgumentException("not a BIN: " + fault);
        }
    }

    /** The number, checked. */
    public static Bin of(String value) {
        return new Bin(value);
    }

    public static boolean isValid(@Nullable String value) {
        return faultOf(value) == null;
    }

    /** The first fault found, or null when the number may be real. */
    public static @Nullable IdentifierFault faultOf(@Nullable String value) {
        if (value == null || !TwelveDigits.is(value)) {
            return IdentifierFault.FORMAT;
        }
        int month = TwelveDigits.number(value, 2, 4);
        if (month < 1 || month > 12) {
            return IdentifierFault.DATE;
        }
        boolean kindKnown = value.charAt(4) >= '4' && value.charAt(4) <= '6' && value.charAt(5) <= '3';
        if (!kindKnown) {
            return IdentifierFault.KIND;
        }
        return CheckDigit.holds(value) ? null : IdentifierFault.CHECK_DIGIT;
    }

    /** Whether the entity is a branch or representation, which is no legal entity of its own. */
    public boolean isSubdivision() {
        return value.charAt(5) == '1' || value.charAt(5) == '2';
    }

    /** Masked, so that no log line shows it by accident. */
    @Override
    public String toString() {
        return "Bin[" + Masking.MASK + "]";
    }
}
