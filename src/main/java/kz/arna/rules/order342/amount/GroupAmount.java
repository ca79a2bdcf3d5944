package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is reimbursed of one group of costs (DPR-R-041); all sums in tenge.
 *
 * @param share sum of the lines' shares, none where a line's is not known
 * @param cap the group's cap, none where the MCI is not known
 * @param used24 earlier sums that count in the months of ¶9
 * @param usedInYear earlier sums by calendar year that binds
 * @param pay none where share or cap is not known
 */
public record GroupAmount(
        CapGroup group,
        @Nullable BigDecimal share,
        @Nullable BigDecimal cap,
        BigDecimal used24,
        Map<Integer, BigDecimal> usedInYear,
        @Nullable BigDecimal pay) {

    static GroupAmount of(
            CapGroup group,
            @Nullable BigDecimal share,
            @Nullable BigDecimal cap,
            BigDecimal used24,
            Map<Integer, BigDecimal> usedInYear) {
        return new GroupAmount(group, share, cap, used24, usedInYear, pay(share, cap, used24, usedInYear));
    }

    private static @Nullable BigDecimal pay(
            @Nullable BigDecimal share,
            @Nullable BigDecimal cap,
            BigDecimal used24,
            Map<Integer, BigDecimal> usedInYear) {
        if (share == null) {
            return null;
        }
        // Nothing asked is nothing paid, whether or not the cap is known.
        if (share.signum() == 0) {
            return Tenge.ZERO;
        }
        if (cap == null) {
            return null;
        }
        return share.min(room(cap, used24, usedInYear)).setScale(2);
    }

    /** What earlier sums leave of the cap, over the months and over each year that binds; none where the cap is not known. */
    public @Nullable BigDecimal room() {
        return cap == null ? null : room(cap, used24, usedInYear);
    }

    private static BigDecimal room(BigDecimal cap, BigDecimal used24, Map<Integer, BigDecimal> usedInYear) {
        BigDecimal most = usedInYear.values().stream().reduce(used24, BigDecimal::max);
        return cap.subtract(most).max(Tenge.ZERO).setScale(2);
    }

    /** The most that any year's earlier sums take of the cap. */
    public BigDecimal usedInFullestYear() {
        return usedInYear.values().stream().reduce(Tenge.ZERO, BigDecimal::max);
    }
}
