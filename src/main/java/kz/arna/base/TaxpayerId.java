package kz.arna.base;

import org.jspecify.annotations.Nullable;

/**
 * The number by which a register knows an applicant.
 *
 * @param kind which of the two numbers it is
 * @param value twelve digits that passed the checks of their kind
 */
public record TaxpayerId(Kind kind, String value) {

    /** The names are those of the canonical messages ({@code "kind":"BIN|IIN"}). */
    public enum Kind {
        BIN,
        IIN
    }

    /** @throws IllegalArgumentException when the number is not one of that kind; the text does not repeat it */
    public TaxpayerId {
        IdentifierFault fault = faultOf(kind, value);
        if (fault != null) {
            throw new IllegalArgumentException("not a " + kind + ": " + fault);
        }
    }

    public static TaxpayerId of(Bin bin) {
        return new TaxpayerId(Kind.BIN, bin.value());
    }

    public static TaxpayerId of(Iin iin) {
        return new TaxpayerId(Kind.IIN, iin.value());
    }

    /**
     * Tells the kind by the fifth digit: the day of a birthday begins with 0–3, the kind of an entity is 4–6.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static TaxpayerId parse(String value) {
        boolean birthday = value.length() == 12 && value.charAt(4) <= '3';
        return new TaxpayerId(birthday ? Kind.IIN : Kind.BIN, value);
    }

    /** The first fault of a number of that kind, or null. */
    public static @Nullable IdentifierFault faultOf(Kind kind, @Nullable String value) {
        return kind == Kind.BIN ? Bin.faultOf(value) : Iin.faultOf(value);
    }

    /** Masked, so that no log line shows it by accident. */
    @Override
    public String toString() {
        return "TaxpayerId[" + kind + " " + Masking.MASK + "]";
    }
}
