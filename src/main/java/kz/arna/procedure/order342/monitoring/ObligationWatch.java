package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.WorkHandler;
import kz.arna.casefile.WorkItem;
import kz.arna.casefile.WorkItems;
import kz.arna.procedure.order342.ReimbursementGraph;
import kz.arna.rules.order342.ObligationResult;
import kz.arna.rules.order342.obligation.ObligationOutcome;
import kz.arna.statistics.consent.Consent;
import kz.arna.statistics.consent.Consents;
import org.springframework.stereotype.Component;

/**
 * Asks the rules anew whenever a figure, a fact or a day may have changed their answer, and lets it be seen: as an event where
 * the outcome differs from the one before, as tasks, as terms.
 */
@Component
class ObligationWatch implements WorkHandler {

    static final String KIND = "order-342.obligation";

    /** States that only wait for the agreement's end. */
    private static final Set<String> ENDING =
            Set.of(ReimbursementGraph.OBLIGATION_FULFILLED, ReimbursementGraph.REFUNDED, ReimbursementGraph.TERMINATED);

    private final CaseFiles cases;
    private final Agreements agreements;
    private final ObligationAssessor assessor;
    private final ObligationTasks tasks;
    private final ObligationTerms terms;
    private final RiskTerms risk;
    private final RefundDemands demands;
    private final ObligationNeeds needs;
    private final Consents consents;
    private final CounterObligations firstLevel;
    private final WorkItems work;
    private final ObjectMapper json;
    private final Clock clock;

    ObligationWatch(
            CaseFiles cases,
            Agreements agreements,
            ObligationAssessor assessor,
            ObligationTasks tasks,
            ObligationTerms terms,
            RiskTerms risk,
            RefundDemands demands,
            ObligationNeeds needs,
            Consents consents,
            CounterObligations firstLevel,
            WorkItems work,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.agreements = agreements;
        this.assessor = assessor;
        this.tasks = tasks;
        this.terms = terms;
        this.risk = risk;
        this.demands = demands;
        this.needs = needs;
        this.consents = consents;
        this.firstLevel = firstLevel;
        this.work = work;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public void run(WorkItem item) {
        CaseFile c = cases.lock(item.caseId());
        Agreement agreement = agreements.of(c.id()).orElseThrow();
        if (ReimbursementGraph.WATCHED.contains(c.state())) {
            follow(c, agreement);
        } else if (ENDING.contains(c.state())) {
            closeWhenOver(c, agreement);
        }
    }

    /** What the rules say now, with everything that follows. */
    CaseFile follow(CaseFile c, Agreement agreement) {
        boolean disputed = c.state().equals(ReimbursementGraph.DISPUTE);
        if (disputed && agreement.endedOn() != null) {
            return c; // Only the outcome of the dispute can change anything any more.
        }
        String before = assessor.before(c).orElse("");
        ObligationResult result = assessor.assess(c, agreement);
        CaseFile now = c;
        if (!before.equals(result.outcome().name())) {
            now = cases.note(now, "OutcomeProposed", Actor.gateway(), payload(result, agreement));
        }
        if (now.state().equals(ReimbursementGraph.RISK_NOTIFIED) && result.outcome() == ObligationOutcome.RUNNING) {
            now = cases.move(now, "RiskCleared", Actor.gateway(), payload(result, agreement));
        }
        tasks.follow(now, result, terms.stopsWith(agreement));
        needs.follow(now, result);
        followRisk(now, agreement, result);
        terms.openFigures(agreement);
        terms.next(agreement).ifPresent(moment -> work.addOnce(c.id(), KIND, moment));
        return now;
    }

    /**
     * Closes an agreement whose two years are over; until then it waits for that day (DPR-T-27). One that was terminated stays
     * while its refund is awaited, or until somebody has decided that there is none.
     */
    void closeWhenOver(CaseFile c, Agreement agreement) {
        if (c.state().equals(ReimbursementGraph.TERMINATED) && !demands.isSettled(c.id())) {
            needs.follow(c, null);
            return;
        }
        if (Kazakhstan.dayOf(clock.instant()).isBefore(terms.end(agreement))) {
            work.addOnce(c.id(), KIND, ObligationTerms.morning(terms.end(agreement)));
            return;
        }
        CaseFile closed = cases.move(
                c,
                "AgreementClosed",
                Actor.gateway(),
                json.createObjectNode().put("endsOn", terms.end(agreement).toString()));
        end(closed, agreement, "AgreementClosed");
    }

    /**
     * Nothing is asked any more: terms and tasks end, and with them the consent; the values that came stay. What was demanded
     * back is still owed: its term and what asks to look after it go on. The first-level system is told.
     */
    void end(CaseFile c, Agreement agreement, String event) {
        firstLevel.told(c, agreement);
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        agreements.end(c.id(), today);
        Optional<Notice> owed = demands.open(c.id());
        terms.closeAll(c, owed.map(Notice::term).orElse(""));
        tasks.closeAll(c, event, owed);
        consents.ofCase(c.id())
                .filter(Consent::isRunning)
                .ifPresent(consent -> consents.end(consent.id(), today, "gateway", event + " " + agreement.number()));
    }

    /** The notice is owed while there is a risk and nobody was told in the half-year, and nothing graver is under way. */
    private void followRisk(CaseFile c, Agreement agreement, ObligationResult result) {
        boolean demanded = c.state().equals(ReimbursementGraph.REFUND_DEMANDED);
        if (demanded || met(result, "DPR-R-111") || met(result, "DPR-R-120")) {
            risk.close(agreement);
        } else if (result.outcome() == ObligationOutcome.AT_RISK && !c.state().equals(ReimbursementGraph.DISPUTE)) {
            risk.open(agreement);
        }
    }

    private static boolean met(ObligationResult result, String rule) {
        return result.rule(rule)
                .filter(answer -> answer.verdict().equals("MET"))
                .isPresent();
    }

    private ObjectNode payload(ObligationResult result, Agreement agreement) {
        ObjectNode payload =
                json.createObjectNode().put("outcome", result.outcome().name()).put("imported", agreement.imported());
        payload.set("amounts", json.valueToTree(result.amounts()));
        return payload;
    }
}
