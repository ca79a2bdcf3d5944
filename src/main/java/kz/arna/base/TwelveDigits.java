package kz.arna.base;

/** The common shape of IIN and BIN. */
final class TwelveDigits {

    private TwelveDigits() {}

    /** ASCII digits only: other scripts' digits are no digits of an identifier. */
    static boolean is(String value) {
        return value.length() == 12 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static int number(String value, int from, int to) {
        return Integer.parseInt(value.substring(from, to));
    }
}
