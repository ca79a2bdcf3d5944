package kz.arna.rules.order342.obligation;

import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-118, agr.5(4): an obligation that is not met is explained within thirty days of the request. */
final class ProgressExplained extends ObligationRule {

    private static final ReplyTerm TERM = new ReplyTerm("request.progress", "DPR-OBL-07");

    ProgressExplained() {
        super("DPR-R-118", "agr.5(4)", "Was the progress explained in time, where the obligation is not met?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(TERM.fact());
        if (TERM.asked(undertaking)) {
            return TERM.decide(undertaking, grounds);
        }
        boolean missed = Achievement.of(undertaking)
                .filter(reached -> Refund.missed(undertaking, reached))
                .isPresent();
        return missed ? grounds.needsPerson("REQUEST_TO_SEND") : grounds.met();
    }
}
