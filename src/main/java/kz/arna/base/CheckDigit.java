package kz.arna.base;

/**
 * The check digit of IIN and BIN: weights 1…11 modulo 11, on a remainder of 10 the second weights 3…11,1,2; a second
 * remainder of 10 means that the number was never issued.
 */
final class CheckDigit {

    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private CheckDigit() {}

    static boolean holds(String twelveDigits) {
        int remainder = remainder(twelveDigits, FIRST);
        if (remainder == 10) {
            remainder = remainder(twelveDigits, SECOND);
        }
        return remainder == twelveDigits.charAt(11) - '0';
    }

    private static int remainder(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }
}
