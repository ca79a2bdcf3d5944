package kz.arna.rules.order342.amount;

import java.time.LocalDate;
import kz.arna.rules.order342.filing.PriorSupport;

/** What the 24 months of S003 ¶9 bound (AMB-DPR-44, {@code dpr.cap24.basis}). */
public enum CapBasis {
    /** (a) reimbursements by the day of payment or reservation. */
    REIMBURSEMENTS,
    /**
     * (b) reimbursements whose costs lie in the window. A cost is older than its reimbursement: what was reimbursed before
     * the window is outside for certain; of the rest the cost days are not known here, so it counts and a person looks.
     */
    REIMBURSED_COSTS,
    /** (c) the costs of the application only: earlier sums count in the calendar year alone. */
    COSTS;

    /** The basis of a choice {@code a}, {@code b} or {@code c} of AMB-DPR-44. */
    static CapBasis of(String choice) {
        return switch (choice) {
            case "b" -> REIMBURSED_COSTS;
            case "c" -> COSTS;
            default -> REIMBURSEMENTS;
        };
    }

    /** Does the sum count against the cap of the months that begin on {@code from}, that day included. */
    boolean counts(PriorSupport prior, LocalDate from) {
        return this != COSTS && !prior.on().isBefore(from);
    }
}
