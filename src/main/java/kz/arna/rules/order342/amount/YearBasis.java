package kz.arna.rules.order342.amount;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** Which calendar years' caps bind (AMB-DPR-40). */
public enum YearBasis {
    BOTH_YEARS,
    SUBMISSION_YEAR,
    PAYMENT_YEAR;

    Set<Integer> years(LocalDate submission, LocalDate payment) {
        Set<Integer> years = new TreeSet<>();
        if (this != PAYMENT_YEAR) {
            years.add(submission.getYear());
        }
        if (this != SUBMISSION_YEAR) {
            years.add(payment.getYear());
        }
        return years;
    }
}
