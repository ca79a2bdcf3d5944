package kz.arna.rules.order342.obligation;

import java.util.List;
import kz.arna.calendar.Quarter;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.obligation.ReplyTerm.Standing;

/**
 * DPR-R-117, agr.5(2): where statistics do not suffice, the applicant supplies the data within thirty days of the request. Each
 * quarter has its own request: one that was answered says nothing of a quarter that it did not ask about.
 */
final class MissingFiguresSupplied extends ObligationRule {

    private static final ReplyTerm TERM = new ReplyTerm("request.data", "DPR-OBL-06");

    MissingFiguresSupplied() {
        super("DPR-R-117", "agr.5(2)", "Do the figures suffice, or were they supplied on request in time?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(TERM.fact());
        List<Reply> asked = TERM.replies(undertaking);
        List<Quarter> lacking = OpenQuarters.of(undertaking);
        List<Quarter> unasked = lacking.stream()
                .filter(quarter -> asked.stream().noneMatch(reply -> reply.covers(quarter)))
                .toList();
        if (!unasked.isEmpty()) {
            return grounds.noting(quarters(unasked)).needsPerson("REQUEST_TO_SEND");
        }
        boolean pressing = TERM.worst(undertaking)
                .filter(standing -> standing.compareTo(Standing.AWAITED) < 0)
                .isPresent();
        List<Quarter> answered = lacking.stream()
                .filter(quarter -> asked.stream()
                        .filter(reply -> reply.covers(quarter))
                        .allMatch(reply -> reply.answeredOn() != null))
                .toList();
        return answered.isEmpty() || pressing
                ? TERM.decide(undertaking, grounds)
                : grounds.noting(quarters(answered)).needsPerson(OpenQuarters.MISSING);
    }
}
