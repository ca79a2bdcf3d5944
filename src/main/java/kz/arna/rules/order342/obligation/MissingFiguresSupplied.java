package kz.arna.rules.order342.obligation;

import java.util.function.Predicate;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-117, agr.5(2): where statistics do not suffice, the applicant supplies the data within thirty days of the request. */
final class MissingFiguresSupplied extends ObligationRule {

    private static final ReplyTerm TERM = new ReplyTerm("request.data", "DPR-OBL-06");

    MissingFiguresSupplied() {
        super("DPR-R-117", "agr.5(2)", "Do the figures suffice, or were they supplied on request in time?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(TERM.fact());
        if (TERM.asked(undertaking)) {
            return TERM.decide(undertaking, grounds);
        }
        boolean lacking = undertaking
                .day(Undertaking.PAID_ON)
                .filter(paid -> undertaking.watched(paid).stream()
                        .filter(quarter -> undertaking.figuresDue(quarter).isBefore(undertaking.assessedOn()))
                        .anyMatch(Predicate.not(quarter -> undertaking.stated(quarter, null))))
                .isPresent();
        return lacking ? grounds.needsPerson("REQUEST_TO_SEND") : grounds.met();
    }
}
