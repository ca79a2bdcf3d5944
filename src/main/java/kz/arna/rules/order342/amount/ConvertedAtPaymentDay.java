package kz.arna.rules.order342.amount;

import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.costs.Reasons;

/**
 * DPR-R-037: each payment at the National Bank's rate of the day on which it was made; on a day without a fixing the last
 * published one (AMB-DPR-10); a rate that is not known is asked for, never guessed (XC-R-062).
 */
final class ConvertedAtPaymentDay extends AmountRule {

    ConvertedAtPaymentDay() {
        super("DPR-R-037", "¶13 p.2", "Is every foreign payment converted at the rate of its day?");
    }

    @Override
    public Verdict decide(AmountTable table) {
        Grounds grounds = Grounds.of(Looked.rates(table))
                .and(table.filing().fact(Claims.UNPUBLISHED))
                .noting(AmountNotes.conversions(table.result()));
        boolean missing = table.result().lines().stream().anyMatch(line -> line.gap() == Gap.NO_RATE);
        return missing ? grounds.needsPerson(Reasons.RATE_UNKNOWN) : grounds.met();
    }
}
