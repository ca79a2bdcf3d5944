package kz.arna.procedure.order342.agreement;

import java.time.LocalDate;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.procedure.order342.monitoring.ForceMajeureCommand;
import kz.arna.procedure.order342.monitoring.ForceMajeureEvents;
import org.springframework.stereotype.Component;

/** Force majeure before the payment puts off the time to sign and the days of the payment, as it does later terms (DPR-T-28, agr.13–15). */
@Component
class UnpaidForceMajeure {

    private final SignedAgreements agreements;
    private final CaseSteps steps;
    private final ForceMajeureEvents events;

    UnpaidForceMajeure(SignedAgreements agreements, CaseSteps steps, ForceMajeureEvents events) {
        this.agreements = agreements;
        this.steps = steps;
        this.events = events;
    }

    /** A party tells of it; before there is an agreement the law of the approval's day says until when. */
    CaseFile notified(CaseFile c, ForceMajeureCommand command, Actor actor) {
        LocalDate agreed = agreements.of(c.id()).map(SignedAgreement::on).orElseGet(() -> steps.last(c.id()));
        return events.notified(c, agreed, command, actor);
    }

    /** An official finds when it ended, and which terms it affected. */
    CaseFile ended(CaseFile c, ForceMajeureCommand command, Actor actor) {
        return events.ended(c, agreements.of(c.id()).orElse(null), command, actor);
    }

    /** Whether one that a party told of in time began by that day and still lasts: what was due that day may be put off yet. */
    boolean lastsSince(CaseFile c, LocalDate day) {
        return events.lastsSince(c, day);
    }

    /** The decision is given up: nothing is left to put off. */
    void over(CaseFile c, String event) {
        events.over(c, event);
    }
}
