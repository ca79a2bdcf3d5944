package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.procedure.order342.ReimbursementGraph;
import kz.arna.rules.order342.ObligationResult;
import kz.arna.rules.order342.obligation.ObligationOutcome;
import org.springframework.stereotype.Component;

/** How a counter-obligation ends: fulfilled, or with the agreement (¶26, agr.6(2), 18). */
@Component
class ObligationEndings {

    private final CaseFiles cases;
    private final ObligationAssessor assessor;
    private final ObligationWatch watch;
    private final ObligationTerms terms;
    private final RefundDemands demands;
    private final CabinetNotices cabinet;
    private final ObjectMapper json;
    private final Clock clock;

    ObligationEndings(
            CaseFiles cases,
            ObligationAssessor assessor,
            ObligationWatch watch,
            ObligationTerms terms,
            RefundDemands demands,
            CabinetNotices cabinet,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.assessor = assessor;
        this.watch = watch;
        this.terms = terms;
        this.demands = demands;
        this.cabinet = cabinet;
        this.json = json;
        this.clock = clock;
    }

    /** DPR-T-21: the growth is reached; the agreement ends with its full performance (agr.18, AMB-DPR-35). */
    CaseFile fulfilled(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
        ObligationResult result = assessor.assess(c, agreement);
        ObligationProblems.requireReason(result.outcome() != ObligationOutcome.FULFILLED, command);
        CaseFile moved = told(c, agreement, command, actor, "ObligationFulfilled", "FULFILLED", "obligation.fulfilled");
        demands.withdraw(agreement);
        watch.end(moved, agreement, "ObligationFulfilled");
        watch.closeWhenOver(moved, agreement);
        return moved;
    }

    /** DPR-T-25, agr.6(2): the Operator ends the agreement for a breach; a demand that is open stays so. */
    CaseFile terminated(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
        ObligationProblems.requireReason(true, command);
        CaseFile moved =
                told(c, agreement, command, actor, "AgreementTerminated", "TERMINATED", "obligation.terminated");
        watch.end(moved, agreement, "AgreementTerminated");
        watch.closeWhenOver(moved, agreement);
        return moved;
    }

    /**
     * DPR-T-27: before its two years are over an agreement is closed by a person, with a reason; so is one that was terminated
     * without a refund, or before its refund was paid.
     */
    CaseFile closed(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
        boolean awaited =
                c.state().equals(ReimbursementGraph.TERMINATED) || c.state().equals(ReimbursementGraph.REFUND_DEMANDED);
        boolean undecided = awaited && !demands.isSettled(c.id());
        boolean early = Kazakhstan.dayOf(clock.instant()).isBefore(terms.end(agreement));
        ObligationProblems.requireReason(undecided || early, command);
        Optional<Notice> demand = demands.open(c.id());
        demands.withdraw(agreement);
        CaseFile moved = cases.move(c, "AgreementClosed", actor, json.valueToTree(command));
        demand.ifPresent(gone -> cabinet.withdrawn(moved, agreement, gone, command));
        watch.end(moved, agreement, "AgreementClosed");
        return moved;
    }

    private CaseFile told(
            CaseFile c,
            Agreement agreement,
            ObligationCommand command,
            Actor actor,
            String event,
            String kind,
            String key) {
        Localized text = cabinet.text(key, agreement, "", command.textOrEmpty());
        ObjectNode payload = json.createObjectNode();
        payload.set("decision", json.valueToTree(command));
        payload.set("text", json.valueToTree(text));
        CaseFile moved = cases.move(c, event, actor, payload);
        cabinet.send(moved, agreement, kind, text);
        return moved;
    }
}
