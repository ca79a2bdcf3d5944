package kz.arna.reports.p342;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Thousand tenge and totals (DPR-R-135, XC-R-066). Each sum is rounded by itself, half up; a total adds the rounded sums of
 * its column, because a reader adds up what is printed.
 */
final class ReportSums {

    private ReportSums() {}

    /** Tenge in thousand tenge with so many decimals. */
    static BigDecimal thousand(BigDecimal tenge, int decimals) {
        return tenge.movePointLeft(3).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The column added up; none where a row has no sum. */
    static <T> @Nullable BigDecimal total(List<T> rows, int decimals, Function<T, @Nullable BigDecimal> column) {
        BigDecimal sum = BigDecimal.ZERO.setScale(decimals);
        for (T row : rows) {
            BigDecimal value = column.apply(row);
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }

    /** The column added up, where every row has a sum. */
    static <T> BigDecimal whole(List<T> rows, int decimals, Function<T, BigDecimal> column) {
        return rows.stream().map(column).reduce(BigDecimal.ZERO.setScale(decimals), BigDecimal::add);
    }
}
