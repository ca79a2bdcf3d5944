package kz.arna.procedure.order342.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.arna.casefile.CaseFile;
import kz.arna.funds.Refunds;
import kz.arna.rules.order342.ObligationResult.Amounts;
import org.springframework.stereotype.Component;

/** Gives the caps free as support comes back, part by part, whatever becomes of the demand (DPR-R-041, ¶27). */
@Component
class RefundBooking {

    private final ObligationAssessor assessor;
    private final RefundCredits credits;
    private final Refunds refunds;

    RefundBooking(ObligationAssessor assessor, RefundCredits credits, Refunds refunds) {
        this.assessor = assessor;
        this.credits = credits;
        this.refunds = refunds;
    }

    /**
     * Writes into the ledger what came back and does not stand there yet.
     *
     * @param key what makes it this entry: the credit, or the demand that earlier credits settle
     */
    void book(CaseFile c, Agreement agreement, Notice demand, String key, LocalDate on) {
        List<RefundCredits.Credit> open = credits.open(c.id());
        List<String> keys = open.stream().map(credit -> credit.id().toString()).toList();
        BigDecimal due = credits.total(c.id()).min(owed(c, agreement, demand)).subtract(refunds.booked(c.id()));
        BigDecimal support = due.min(RefundCredits.sum(open).subtract(refunds.booked(keys)));
        if (support.signum() > 0) {
            refunds.received(key, c.id(), agreement.subject(), agreement.paidOn(), support, on);
        }
    }

    /**
     * How much support is to come back: what the base rate adds was never paid under a cap. The demand says what it rested on; one
     * that the level gave no reason for is about the support itself.
     */
    private BigDecimal owed(CaseFile c, Agreement agreement, Notice demand) {
        BigDecimal basis = demand.basis();
        if (basis == null) {
            Amounts amounts = assessor.assess(c, agreement).amounts();
            basis = amounts == null || amounts.refund() == null
                    ? assessor.owed(c).orElse(agreement.support())
                    : new BigDecimal(amounts.refund());
        }
        return basis.signum() > 0 ? basis.min(agreement.support()) : agreement.support();
    }
}
