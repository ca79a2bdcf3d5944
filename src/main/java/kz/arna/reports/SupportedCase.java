package kz.arna.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with a decision to support, as it stood at the end of a day.
 *
 * @param number of the case
 * @param enterprise name of the applicant
 * @param costTypes codes of the kinds of cost that were accepted, e.g. {@code C1.2}, each once
 * @param receivedOn day on which the application came in; none where an imported register does not tell
 * @param decidedOn day of the decision to support; none where an imported register does not tell
 * @param countsFrom from when it is supported: the day of the decision, or what stands in for it where that is not told
 * @param accepted accepted costs in KZT (DPR-R-028); none where the receipt of the decision does not tell
 * @param presented costs as the applicant presented them, in KZT; none where the application does not tell
 * @param support decided reimbursement in KZT
 * @param financed what had been paid of it by the end of the day, in KZT; refunds are not taken off
 * @param state state of the case
 */
public record SupportedCase(
        String number,
        String enterprise,
        List<String> costTypes,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate decidedOn,
        LocalDate countsFrom,
        @Nullable BigDecimal accepted,
        @Nullable BigDecimal presented,
        BigDecimal support,
        BigDecimal financed,
        String state) {

    public SupportedCase {
        costTypes = List.copyOf(costTypes);
    }
}
