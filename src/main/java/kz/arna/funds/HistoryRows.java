package kz.arna.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kz.arna.base.Bin;
import kz.arna.base.Iin;
import kz.arna.base.Rejected;
import kz.arna.reference.ImportProblems;
import org.jspecify.annotations.Nullable;

/** Checks cells of the history's CSV files; a refusal names row and column, never the value. */
public final class HistoryRows {

    private static final Pattern MONEY = Pattern.compile("(\\d{1,17}|\\d{1,3}([ \u00a0]\\d{3}){1,5})([.,]\\d{1,2})?");

    private HistoryRows() {}

    /** A cell that must be filled. */
    public static <T> T filled(@Nullable T value, int row, String column) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw bad(row, column, HistoryRule.FILLED);
        }
        return value;
    }

    /** A BIN or IIN with a right check digit. */
    public static String taxpayer(@Nullable String value, int row, String column) {
        String id = filled(value, row, column).strip();
        if (!Bin.isValid(id) && !Iin.isValid(id)) {
            throw bad(row, column, HistoryRule.TAXPAYER);
        }
        return id;
    }

    /** A positive sum with at most two decimals, point or comma; groups of three may stand apart. */
    public static BigDecimal sum(@Nullable String value, int row, String column) {
        String text = filled(value, row, column).strip();
        if (!MONEY.matcher(text).matches()) {
            throw bad(row, column, HistoryRule.SUM);
        }
        BigDecimal sum = new BigDecimal(text.replaceAll("[ \u00a0]", "").replace(',', '.')).setScale(2);
        if (sum.signum() <= 0) {
            throw bad(row, column, HistoryRule.SUM);
        }
        return sum;
    }

    /** A day that is not after today. */
    public static LocalDate past(@Nullable LocalDate value, LocalDate today, int row, String column) {
        LocalDate day = filled(value, row, column);
        if (day.isAfter(today)) {
            throw bad(row, column, HistoryRule.PAST);
        }
        return day;
    }

    /** The refusal of one cell, with what it must be. */
    public static Rejected bad(int row, String column, HistoryRule rule) {
        return ImportProblems.malformed(row, column, rule.text());
    }

    /** Numbers equal rows of one file, so that two equal payments are two and a repeated file is none. */
    static final class Occurrences {
        private final Map<String, Integer> seen = new HashMap<>();

        String next(String key) {
            return key + "|" + seen.merge(key, 1, Integer::sum);
        }
    }
}
