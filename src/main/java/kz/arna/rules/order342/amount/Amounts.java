package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Comparisons of amounts. */
final class Amounts {

    private Amounts() {}

    /** Do two calculations pay the same, in total and by group. */
    static boolean same(Reimbursement one, Reimbursement other) {
        return same(one.payable(), other.payable())
                && same(one.certification(), other.certification())
                && same(one.markingAndRail(), other.markingAndRail());
    }

    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }
}
