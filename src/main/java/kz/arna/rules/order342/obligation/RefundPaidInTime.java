package kz.arna.rules.order342.obligation;

import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-119, agr.5(5): what is demanded back is paid within thirty days of the notice. */
final class RefundPaidInTime extends ObligationRule {

    private static final ReplyTerm TERM = new ReplyTerm("refund.demand", "DPR-OBL-08");

    RefundPaidInTime() {
        super("DPR-R-119", "agr.5(5)", "Was the refund that was demanded paid in time?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(TERM.fact());
        return TERM.decide(undertaking, grounds);
    }
}
