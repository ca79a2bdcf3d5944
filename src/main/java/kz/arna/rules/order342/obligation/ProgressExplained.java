package kz.arna.rules.order342.obligation;

import java.util.List;
import java.util.Optional;
import kz.arna.calendar.Quarter;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/**
 * DPR-R-118, agr.5(4): an obligation that is not met is explained within thirty days of the request. What was explained while
 * the quarters ran does not explain their end.
 */
final class ProgressExplained extends ObligationRule {

    private static final ReplyTerm TERM = new ReplyTerm("request.progress", "DPR-OBL-07");

    ProgressExplained() {
        super("DPR-R-118", "agr.5(4)", "Was the progress explained in time, where the obligation is not met?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(TERM.fact());
        Optional<Quarter> missed = Achievement.of(undertaking)
                .filter(reached -> Refund.missed(undertaking, reached))
                .flatMap(reached -> undertaking.comparison())
                .map(comparison -> comparison.after().getLast().quarter());
        boolean unasked = missed.filter(
                        last -> TERM.replies(undertaking).stream().noneMatch(reply -> reply.covers(last)))
                .isPresent();
        return unasked
                ? grounds.noting(quarters(List.of(missed.get()))).needsPerson("REQUEST_TO_SEND")
                : TERM.decide(undertaking, grounds);
    }
}
