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
import org.springframework.stereotype.Component;

/** Sends each event between the notification and the payment to who carries it out. */
@Component
class AgreementDecisions implements LaterEvents {

    private static final String SIGNED = "AgreementSigned";

    /** Told in the shape that it has after the payment too. */
    private static final String TERMINATED = "AgreementTerminated";

    private static final Set<String> STEPS = Set.of(
            "AgreementDeclined",
            "PaymentSuspended",
            "FundsCredited",
            "PaymentOrdered",
            "PaymentOrderRejected",
            "PaymentConfirmed");

    private final Signing signing;
    private final Payments payments;

    AgreementDecisions(Signing signing, Payments payments) {
        this.signing = signing;
        this.payments = payments;
    }

    @Override
    public boolean carriesOut(String event) {
        return event.equals(SIGNED) || event.equals(TERMINATED) || STEPS.contains(event);
    }

    @Override
    public boolean holds(String state) {
        return ReimbursementGraph.UNPAID.contains(state);
    }

    @Override
    public void check(String event, JsonNode body) {
        if (event.equals(SIGNED)) {
            JsonRecords.read(body, AgreementCommand.class);
        } else if (STEPS.contains(event)) {
            JsonRecords.read(body, AgreementStep.class);
        }
    }

    @Override
    public CaseFile happen(CaseFile c, String event, JsonNode body, Actor actor) {
        if (event.equals(SIGNED)) {
            return signing.signed(c, JsonRecords.read(body, AgreementCommand.class), actor);
        }
        if (event.equals(TERMINATED)) {
            return payments.terminated(c, body.path("reason").asText(""), actor, body.deepCopy());
        }
        return step(c, event, JsonRecords.read(body, AgreementStep.class), actor);
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
}
