package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.costs.Law;
import kz.arna.rules.order342.costs.Reasons;
import kz.arna.rules.order342.filing.Filing;

/**
 * DPR-R-035: the MCI of the day of filing counts for both caps (AMB-DPR-07). An application filed after hours on the last
 * day of a year is received in the next: where the other index would change the amount, a person decides (AMB-DPR-39).
 */
final class IndexIsKnown extends AmountRule {

    IndexIsKnown() {
        super("DPR-R-035", "¶9", "Is the monthly calculation index of the day of filing known?");
    }

    @Override
    public Verdict decide(AmountTable table) {
        Filing filing = table.filing();
        LocalDate day = Claims.mciDay(filing);
        Grounds grounds = Grounds.none().probed(new Probe.OnDay(Law.MCI, day));
        BigDecimal mci = table.claim().numbers().mci();
        if (mci == null) {
            return grounds.needsPerson(Reasons.MCI_UNKNOWN);
        }
        Grounds noted = grounds.noting(AmountNotes.index(mci, day));
        if (filing.settings().explicit("AMB-DPR-07")
                || !filing.settings().is("AMB-DPR-39", "PERSON")
                || filing.receiptDate().equals(filing.submissionDate())) {
            return noted.met();
        }
        BigDecimal other = Claims.mci(filing, filing.receiptDate());
        Reimbursement byReceipt = Reimbursement.of(table.claim().withMci(other), table.reading());
        return Amounts.same(byReceipt, table.result()) ? noted.met() : noted.needsPerson(Reasons.DATES_DIFFER);
    }
}
