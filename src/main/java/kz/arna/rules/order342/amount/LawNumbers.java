package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The law's numbers in force for an application, from the rulebook.
 *
 * @param mci monthly calculation index in tenge; none where no act gives it for the day
 * @param certificationCap cap of ¶9(1) in MCI
 * @param markingAndRailCap cap of ¶9(2) in MCI
 * @param percent share of the accepted base that is reimbursed (¶9)
 * @param capMonths months that the caps of ¶9 look back
 * @param daysToPayment calendar days from receipt to the expected payment, where nobody says the day
 */
public record LawNumbers(
        @Nullable BigDecimal mci,
        BigDecimal certificationCap,
        BigDecimal markingAndRailCap,
        BigDecimal percent,
        int capMonths,
        int daysToPayment) {

    /** The cap of a group in tenge, none where the MCI is not known. */
    @Nullable
    BigDecimal cap(CapGroup group) {
        return mci == null ? null : mci.multiply(group.certification() ? certificationCap : markingAndRailCap);
    }

    LawNumbers withMci(@Nullable BigDecimal other) {
        return new LawNumbers(other, certificationCap, markingAndRailCap, percent, capMonths, daysToPayment);
    }
}
