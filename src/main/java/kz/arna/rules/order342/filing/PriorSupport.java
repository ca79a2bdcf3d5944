package kz.arna.rules.order342.filing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A reimbursement that the same applicant was already paid, or is promised (DPR-R-143).
 *
 * @param amount tenge
 * @param on day of payment, or of the decision that reserves the sum
 * @param paid paid, not only reserved
 * @param imported known only from the history that was brought in
 */
public record PriorSupport(CostGroup group, BigDecimal amount, LocalDate on, boolean paid, boolean imported) {

    /** A sum that the gateway's own cases vouch for. */
    public PriorSupport(CostGroup group, BigDecimal amount, LocalDate on, boolean paid) {
        this(group, amount, on, paid, false);
    }
}
