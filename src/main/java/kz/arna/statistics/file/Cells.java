package kz.arna.statistics.file;

import org.jspecify.annotations.Nullable;

/** The shapes of texts in cells; by hand where a million rows pass through. */
final class Cells {

    static final int LONGEST_INTEGER = 17;

    private Cells() {}

    /** Without the spaces around it; a tab at its beginning stays, for what begins so is refused. */
    static String strip(String cell) {
        String text = cell.strip();
        return cell.startsWith("\t") ? "\t" + text : text;
    }

    static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    /** {@code 2026-Q3}. */
    static boolean isQuarter(String text) {
        return text.length() == 7
                && text.startsWith("-Q", 4)
                && text.charAt(6) >= '1'
                && text.charAt(6) <= '4'
                && digits(text, 0, 4);
    }

    /** Numbers of sections and lines: {@code 2}, {@code 6.3}. */
    static boolean isNumbering(String text) {
        int length = text.length();
        if (length == 0 || length > 8) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean point = c == '.' && i > 0 && i < length - 1 && text.charAt(i - 1) != '.';
            if (!point && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong with a decimal of at most two places; null when nothing is. Point or comma. */
    static @Nullable FileRule faultOfDecimal(String text) {
        int begin = text.startsWith("-") ? 1 : 0;
        int point = Math.max(text.indexOf('.'), text.indexOf(','));
        int end = point < 0 ? text.length() : point;
        boolean number = digits(text, begin, end) && (point < 0 || digits(text, point + 1, text.length()));
        if (!number || end - begin > LONGEST_INTEGER) {
            return FileRule.VALUE;
        }
        // Three digits behind a point or comma are a group of thousands as easily as decimals, zeros or not.
        return point >= 0 && text.length() - point - 1 > 2 ? FileRule.VALUE_DECIMALS : null;
    }

    /** Whether nothing but zeros stands behind the point. */
    static boolean isWhole(String decimal) {
        int point = Math.max(decimal.indexOf('.'), decimal.indexOf(','));
        return point < 0 || zeros(decimal, point + 1);
    }

    private static boolean zeros(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
