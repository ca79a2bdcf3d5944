package kz.arna.procedure.order342.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.procedure.order342.ReimbursementGraph;
import kz.arna.procedure.order342.monitoring.Disputes;
import kz.arna.procedure.order342.monitoring.ObligationCommand;
import org.springframework.stereotype.Component;

/** A dispute about an agreement that is not paid yet (DPR-T-26): it is settled and paid after all, or ends the agreement. */
@Component
class UnpaidDisputes {

    /** What brings a settled agreement back to where its payment stood. */
    private static final Map<String, String> RESTORED = Map.of(
            ReimbursementGraph.PAYMENT_SUSPENDED, "SuspensionRestored",
            ReimbursementGraph.PAYMENT_ORDERED, "OrderRestored");

    private final CaseFiles cases;
    private final CaseSteps steps;
    private final SignedAgreements agreements;
    private final Disputes disputes;
    private final GivenUp givenUp;
    private final ApplicantNotices notices;
    private final ObjectMapper json;
    private final Clock clock;

    UnpaidDisputes(
            CaseFiles cases,
            CaseSteps steps,
            SignedAgreements agreements,
            Disputes disputes,
            GivenUp givenUp,
            ApplicantNotices notices,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.agreements = agreements;
        this.disputes = disputes;
        this.givenUp = givenUp;
        this.notices = notices;
        this.json = json;
        this.clock = clock;
    }

    /** Either party says what is disputed. */
    CaseFile raised(CaseFile c, ObligationCommand command, Actor actor) {
        return disputes.raised(c, agreement(c), command, actor);
    }

    /** Whether a dispute lets the event happen; nothing is watched yet. */
    boolean allows(String event, CaseFile c) {
        return disputes.allows(event, c, null);
    }

    /** Negotiations failed (agr.17). */
    CaseFile takenToCourt(CaseFile c, ObligationCommand command, Actor actor) {
        return disputes.takenToCourt(c, command, actor);
    }

    /** The agreement stands: its payment goes on where it stood, waiting for money or for the bank. */
    CaseFile resumed(CaseFile c, ObligationCommand command, Actor actor) {
        String before = steps.reached(c.id());
        CaseFile resumed = outcome(c, "PaymentResumed", command, actor);
        String restored = RESTORED.get(before);
        return restored == null
                ? resumed
                : cases.move(
                        resumed,
                        restored,
                        Actor.gateway(),
                        json.createObjectNode().put("before", before));
    }

    /** Nothing is paid and nothing is owed; caps, documents and consent are free. */
    CaseFile closed(CaseFile c, ObligationCommand command, Actor actor) {
        CaseFile closed = outcome(c, "AgreementClosed", command, actor);
        notices.closed(closed, agreement(c), command.textOrEmpty());
        return givenUp.of(closed, "AgreementClosed", Kazakhstan.dayOf(clock.instant()));
    }

    /** DPR-T-25: a breach ends the agreement; nothing is watched and nothing comes back, so it is closed with it. */
    CaseFile terminated(CaseFile c, ObligationCommand command, Actor actor) {
        CaseFile terminated = outcome(c, "AgreementTerminated", command, actor);
        notices.terminated(terminated, agreement(c), command.textOrEmpty());
        givenUp.of(terminated, "AgreementTerminated", Kazakhstan.dayOf(clock.instant()));
        return cases.move(
                terminated,
                "AgreementClosed",
                Actor.gateway(),
                json.createObjectNode().put("paid", false));
    }

    private SignedAgreement agreement(CaseFile c) {
        return agreements.of(c.id()).orElseThrow();
    }

    private CaseFile outcome(CaseFile c, String event, ObligationCommand command, Actor actor) {
        if (command.reasonOrEmpty().isEmpty()) {
            throw new Rejected(Problems.of("FIELD_MISSING", "/reason"));
        }
        return disputes.followed(c, cases.move(c, event, actor, json.valueToTree(command)), event);
    }
}
