package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import kz.arna.base.JsonRecords;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Finding;
import kz.arna.procedure.order342.AfterPayment;
import kz.arna.procedure.order342.ReimbursementGraph;
import org.springframework.stereotype.Component;

/** Sends each event after the payment to who carries it out. */
@Component
class MonitoringDecisions implements AfterPayment {

    private static final String FIGURES = "FiguresSupplied";

    private static final Set<String> FORCE_MAJEURE = Set.of("ForceMajeureNotified", "ForceMajeureEnded");

    private static final Set<String> EVENTS = Set.of(
            "RiskNotified",
            "RiskCleared",
            "DataRequested",
            "ProgressRequested",
            "MonitoringResumed",
            "ObligationFulfilled",
            "RefundDemanded",
            "RefundReceived",
            "AgreementTerminated",
            "AgreementClosed",
            "NoticeReceived",
            "InformationReceived",
            "DisputeRaised",
            "DisputeTakenToCourt",
            "ForceMajeureNotified",
            "ForceMajeureEnded",
            FIGURES);

    private final Agreements agreements;
    private final ObligationWatch watch;
    private final ObligationEvents events;
    private final ObligationEndings endings;
    private final ObligationRefunds refunds;
    private final ObligationNotes notes;
    private final QuarterlyFigures figures;
    private final Disputes disputes;
    private final ForceMajeureEvents forceMajeure;
    private final BasedFindings based;
    private final RefundDemands demands;

    MonitoringDecisions(
            Agreements agreements,
            ObligationWatch watch,
            ObligationEvents events,
            ObligationEndings endings,
            ObligationRefunds refunds,
            ObligationNotes notes,
            QuarterlyFigures figures,
            Disputes disputes,
            ForceMajeureEvents forceMajeure,
            BasedFindings based,
            RefundDemands demands) {
        this.agreements = agreements;
        this.watch = watch;
        this.events = events;
        this.endings = endings;
        this.refunds = refunds;
        this.notes = notes;
        this.figures = figures;
        this.disputes = disputes;
        this.forceMajeure = forceMajeure;
        this.based = based;
        this.demands = demands;
    }

    @Override
    public boolean carriesOut(String event) {
        return EVENTS.contains(event);
    }

    @Override
    public boolean holds(CaseFile c) {
        return agreements.of(c.id()).isPresent();
    }

    /**
     * An agreement that has ended is not watched again nor ends twice, and a dispute goes to the court once. Outside of a dispute a
     * demand is given up by closing the case only after the agreement, and only a demand that is open can arrive or be paid.
     */
    @Override
    public boolean allows(String event, CaseFile c) {
        LocalDate endedOn = agreement(c).endedOn();
        return c.state().equals(ReimbursementGraph.DISPUTE)
                ? disputes.allows(event, c, endedOn)
                : switch (event) {
                    case "MonitoringResumed", "AgreementTerminated", "ObligationFulfilled" -> endedOn == null;
                    case "AgreementClosed" -> endedOn != null || !c.state().equals(ReimbursementGraph.REFUND_DEMANDED);
                    case "RefundReceived", "NoticeReceived" ->
                        !c.state().equals(ReimbursementGraph.TERMINATED)
                                || demands.open(c.id()).isPresent();
                    default -> true;
                };
    }

    @Override
    public void check(String event, JsonNode body) {
        if (event.equals(FIGURES)) {
            JsonRecords.read(body, FiguresCommand.class);
        } else if (FORCE_MAJEURE.contains(event)) {
            JsonRecords.read(body, ForceMajeureCommand.class);
        } else {
            JsonRecords.read(body, ObligationCommand.class);
        }
    }

    @Override
    public boolean watches(String state) {
        return ReimbursementGraph.WATCHED.contains(state);
    }

    @Override
    public void found(CaseFile c, Finding finding) {
        based.keep(c, agreement(c), finding);
    }

    @Override
    public CaseFile reassess(CaseFile c) {
        return watch.follow(c, agreement(c));
    }

    @Override
    public CaseFile happen(CaseFile c, String event, JsonNode body, Actor actor) {
        Agreement agreement = agreement(c);
        if (event.equals(FIGURES)) {
            return figures.supplied(c, agreement, JsonRecords.read(body, FiguresCommand.class), actor);
        }
        if (FORCE_MAJEURE.contains(event)) {
            ForceMajeureCommand command = JsonRecords.read(body, ForceMajeureCommand.class);
            return event.equals("ForceMajeureNotified")
                    ? forceMajeure.notified(c, agreement.on(), command, actor)
                    : watch.follow(forceMajeure.ended(c, agreement, command, actor), agreement);
        }
        ObligationCommand command = JsonRecords.read(body, ObligationCommand.class);
        return disputes.followed(c, carriedOut(c, agreement, event, command, actor), event);
    }

    private CaseFile carriedOut(CaseFile c, Agreement agreement, String event, ObligationCommand command, Actor actor) {
        switch (event) {
            case "NoticeReceived" -> {
                return notes.received(c, command, actor);
            }
            case "InformationReceived" -> {
                return notes.answered(c, agreement, command, actor);
            }
            case "DisputeRaised" -> {
                return watch.follow(disputes.raised(c, agreement, command, actor), agreement);
            }
            case "DisputeTakenToCourt" -> {
                return disputes.takenToCourt(c, command, actor);
            }
            default -> {
                disputes.requireOutcome(c, command);
                return told(c, agreement, event, command, actor);
            }
        }
    }

    private CaseFile told(CaseFile c, Agreement agreement, String event, ObligationCommand command, Actor actor) {
        return switch (event) {
            case "RiskNotified" -> events.riskNotified(c, agreement, command, actor);
            case "DataRequested" -> events.requested(c, agreement, command, actor, event, Notice.Kind.DATA_REQUEST);
            case "ProgressRequested" ->
                events.requested(c, agreement, command, actor, event, Notice.Kind.PROGRESS_REQUEST);
            case "RiskCleared", "MonitoringResumed" -> events.resumed(c, agreement, command, actor, event);
            case "ObligationFulfilled" -> endings.fulfilled(c, agreement, command, actor);
            case "RefundDemanded" -> refunds.demanded(c, agreement, command, actor);
            case "RefundReceived" -> refunds.received(c, agreement, command, actor);
            case "AgreementTerminated" -> endings.terminated(c, agreement, command, actor);
            case "AgreementClosed" -> endings.closed(c, agreement, command, actor);
            default -> throw ObligationProblems.of("EVENT_NOT_POSSIBLE");
        };
    }

    private Agreement agreement(CaseFile c) {
        return agreements.of(c.id()).orElseThrow(() -> ObligationProblems.of("EVENT_NOT_POSSIBLE"));
    }
}
