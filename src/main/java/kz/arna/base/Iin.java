package kz.arna.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Individual identification number (ЖСН): YYMMDD, a digit for century and sex, four serial digits, a check digit.
 *
 * @param value twelve digits that passed every check
 */
public record Iin(@JsonValue String value) {

    /** @throws IllegalArgumentException when the number was never issued; the text does not repeat it */
    @JsonCreator
    public Iin {
        IdentifierFault fault = faultOf(value);
        if (fault != null) {
            throw new IllegalArgumentException("not an IIN: " + fault);
        }
    }

    /** The number, checked. */
    public static Iin of(String value) {
        return new Iin(value);
    }

    public static boolean isValid(@Nullable String value) {
        return faultOf(value) == null;
    }

    /** The first fault found, or null when the number may be real. */
    public static @Nullable IdentifierFault faultOf(@Nullable String value) {
        if (value == null || !TwelveDigits.is(value)) {
            return IdentifierFault.FORMAT;
        }
        if (value.charAt(6) > '6') {
            return IdentifierFault.KIND;
        }
        if (!hasBirthday(value)) {
            return IdentifierFault.DATE;
        }
        return CheckDigit.holds(value) ? null : IdentifierFault.CHECK_DIGIT;
    }

    /** Masked, so that no log line shows it by accident. */
    @Override
    public String toString() {
        return "Iin[" + Masking.MASK + "]";
    }

    private static boolean hasBirthday(String value) {
        int century = value.charAt(6) - '0';
        // 0 is given to some foreigners and tells no century: a leap one lets 29 February pass.
        int firstYear = century == 0 ? 2000 : 1800 + (century - 1) / 2 * 100;
        try {
            LocalDate.of(
                    firstYear + TwelveDigits.number(value, 0, 2),
                    TwelveDigits.number(value, 2, 4),
                    TwelveDigits.number(value, 4, 6));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
