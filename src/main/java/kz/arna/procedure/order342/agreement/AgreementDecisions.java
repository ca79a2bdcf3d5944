package kz.arna.procedure.order342.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import kz.arna.base.JsonRecords;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.procedure.order342.LaterEvents;
import kz.arna.procedure.order342.ReimbursementGraph;
import kz.arna.procedure.order342.monitoring.Agreements;
import kz.arna.procedure.order342.monitoring.ForceMajeureCommand;
import kz.arna.procedure.order342.monitoring.ObligationCommand;
import org.springframework.stereotype.Component;

/** Sends each event between the notification and the payment to who carries it out. */
@Component
class AgreementDecisions implements LaterEvents {

    private static final String SIGNED = "AgreementSigned";

    private static final Set<String> STEPS = Set.of(
            "AgreementDeclined",
            "PaymentSuspended",
            "FundsCredited",
            "PaymentOrdered",
            "PaymentOrderRejected",
            "PaymentConfirmed");

    /** Told in the shape that they have after the payment too. */
    private static final Set<String> ALSO_AFTER_PAYMENT =
            Set.of("DisputeRaised", "DisputeTakenToCourt", "PaymentResumed", "AgreementTerminated", "AgreementClosed");

    private static final String TOLD_OF_FORCE_MAJEURE = "ForceMajeureNotified";
    private static final Set<String> FORCE_MAJEURE = Set.of(TOLD_OF_FORCE_MAJEURE, "ForceMajeureEnded");
    private static final Set<String> OF_BANK = Set.of("PaymentOrderRejected", "PaymentConfirmed");
    private static final Set<String> ENDING = Set.of("AgreementTerminated", "AgreementClosed");

    private final Agreements paid;
    private final CaseSteps steps;
    private final Signing signing;
    private final Payments payments;
    private final UnpaidDisputes disputes;
    private final UnpaidForceMajeure forceMajeure;

    AgreementDecisions(
            Agreements paid,
            CaseSteps steps,
            Signing signing,
            Payments payments,
            UnpaidDisputes disputes,
            UnpaidForceMajeure forceMajeure) {
        this.paid = paid;
        this.steps = steps;
        this.signing = signing;
        this.payments = payments;
        this.disputes = disputes;
        this.forceMajeure = forceMajeure;
    }

    @Override
    public boolean carriesOut(String event) {
        return event.equals(SIGNED)
                || STEPS.contains(event)
                || FORCE_MAJEURE.contains(event)
                || ALSO_AFTER_PAYMENT.contains(event);
    }

    @Override
    public boolean holds(CaseFile c) {
        return paid.of(c.id()).isEmpty();
    }

    /**
     * The bank can pay an order, or send it back, as long as it has it; until then the agreement does not end. Money is credited
     * once, and a dispute goes to the court once.
     */
    @Override
    public boolean allows(String event, CaseFile c) {
        if (event.equals("DisputeTakenToCourt")) {
            return disputes.allows(event, c);
        }
        if (event.equals("FundsCredited")) {
            return !payments.isDue(c);
        }
        boolean ofBank = OF_BANK.contains(event);
        if (!ofBank && !ENDING.contains(event)) {
            return true;
        }
        return ofBank == steps.reached(c.id()).equals(ReimbursementGraph.PAYMENT_ORDERED);
    }

    @Override
    public void check(String event, JsonNode body) {
        JsonRecords.read(body, shape(event));
    }

    private static Class<? extends Record> shape(String event) {
        if (event.equals(SIGNED)) {
            return AgreementCommand.class;
        }
        if (FORCE_MAJEURE.contains(event)) {
            return ForceMajeureCommand.class;
        }
        return STEPS.contains(event) ? AgreementStep.class : ObligationCommand.class;
    }

    @Override
    public CaseFile happen(CaseFile c, String event, JsonNode body, Actor actor) {
        if (event.equals(SIGNED)) {
            return signing.signed(c, JsonRecords.read(body, AgreementCommand.class), actor);
        }
        if (FORCE_MAJEURE.contains(event)) {
            ForceMajeureCommand command = JsonRecords.read(body, ForceMajeureCommand.class);
            return event.equals(TOLD_OF_FORCE_MAJEURE)
                    ? forceMajeure.notified(c, command, actor)
                    : forceMajeure.ended(c, command, actor);
        }
        return STEPS.contains(event)
                ? step(c, event, JsonRecords.read(body, AgreementStep.class), actor)
                : dispute(c, event, JsonRecords.read(body, ObligationCommand.class), actor);
    }

    private CaseFile step(CaseFile c, String event, AgreementStep step, Actor actor) {
        return switch (event) {
            case "AgreementDeclined" -> signing.declined(c, step, actor);
            case "PaymentSuspended" -> payments.suspended(c, step, actor);
            case "FundsCredited" -> payments.credited(c, step, actor);
            case "PaymentOrdered" -> payments.ordered(c, step, actor);
            case "PaymentOrderRejected" -> payments.rejected(c, step, actor);
            case "PaymentConfirmed" -> payments.confirmed(c, step, actor);
            default -> throw new Rejected(Problems.of("EVENT_NOT_POSSIBLE"));
        };
    }

    private CaseFile dispute(CaseFile c, String event, ObligationCommand command, Actor actor) {
        return switch (event) {
            case "DisputeRaised" -> disputes.raised(c, command, actor);
            case "DisputeTakenToCourt" -> disputes.takenToCourt(c, command, actor);
            case "PaymentResumed" -> disputes.resumed(c, command, actor);
            case "AgreementTerminated" -> disputes.terminated(c, command, actor);
            case "AgreementClosed" -> disputes.closed(c, command, actor);
            default -> throw new Rejected(Problems.of("EVENT_NOT_POSSIBLE"));
        };
    }
}
