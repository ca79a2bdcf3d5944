package kz.arna.rules.order342.amount;

import kz.arna.rules.kernel.Trace;

/** What costs and amount mean for the application, whatever its eligibility. */
public enum CostOutcome {
    /** Everything presented is accepted; a cap that cuts the sum is no refusal (AMB-DPR-50). */
    PAY,
    /** Lines or parts of lines are excluded, the rest is paid. */
    PAY_PARTLY,
    /** No line remains, or nothing is payable. */
    REFUSE,
    NEEDS_PERSON;

    /** All lines excluded for certain is a refusal whatever else is open; any other open question comes first. */
    static CostOutcome of(AmountTable table, Trace trace) {
        if (!table.costs().lines().isEmpty() && !table.somethingRemains()) {
            return REFUSE;
        }
        if (!trace.open().isEmpty()) {
            return NEEDS_PERSON;
        }
        if (table.result().payable() == null || table.result().payable().signum() == 0) {
            return REFUSE;
        }
        return table.exclusions().isEmpty() ? PAY : PAY_PARTLY;
    }
}
