package kz.arna.rules.order342.filing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A reimbursement that the same applicant was already paid, or is promised (DPR-R-143).
 *
 * @param amount tenge
 * @param on day of payment, or of the decision that reserves the sum
 * @param paid paid, not only reserved
 */
public record PriorSupport(CostGroup group, BigDecimal amount, LocalDate on, boolean paid) {}
