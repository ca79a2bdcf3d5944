package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Set;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Finding;
import kz.arna.casefile.FindingBasis;
import kz.arna.casefile.Findings;
import kz.arna.casefile.Task;
import kz.arna.procedure.CaseEvents.NewFinding;
import kz.arna.procedure.CaseEvents.Told;
import org.springframework.stereotype.Component;

/** What officers enter into a case between its decisions; each entry lets the rules propose anew. */
@Component
class OfficerEntries {

    private final CaseFiles cases;
    private final Findings findings;
    private final CompletenessCheck completeness;
    private final ComplianceCheck compliance;
    private final RatesOfCase rates;
    private final OpenChecks openChecks;
    private final Terms terms;
    private final AfterPayment afterPayment;
    private final FindingForm form;
    private final RefusedAnnouncements announcements;
    private final ObjectMapper json;
    private final Clock clock;

    OfficerEntries(
            CaseFiles cases,
            Findings findings,
            CompletenessCheck completeness,
            ComplianceCheck compliance,
            RatesOfCase rates,
            OpenChecks openChecks,
            Terms terms,
            AfterPayment afterPayment,
            FindingForm form,
            RefusedAnnouncements announcements,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.findings = findings;
        this.completeness = completeness;
        this.compliance = compliance;
        this.rates = rates;
        this.openChecks = openChecks;
        this.terms = terms;
        this.afterPayment = afterPayment;
        this.form = form;
        this.announcements = announcements;
        this.json = json;
        this.clock = clock;
    }

    /** Records a fact that no system answers. */
    CaseFile find(CaseFile c, NewFinding finding, Actor actor) {
        if (!ReimbursementGraph.UNDECIDED.contains(c.state()) && !ReimbursementGraph.WATCHED.contains(c.state())) {
            throw new Rejected(DeskProblems.notNow("FindingRecorded", c.state(), Set.of()));
        }
        form.require(c, finding, actor);
        FindingBasis basis = finding.basis();
        Finding recorded = findings.record(c.id(), finding.fact(), finding.value(), basis, actor, clock.instant());
        if (afterPayment.watches(c.state())) {
            afterPayment.found(c, recorded);
        }
        ObjectNode payload = json.createObjectNode().put("fact", finding.fact()).put("ground", basis.ground());
        payload.set("value", finding.value());
        if (basis.document() != null) {
            payload.put("document", basis.document());
        }
        if (basis.reference() != null) {
            payload.set("reference", json.valueToTree(basis.reference()));
        }
        return proposeAnew(cases.note(c, "FindingRecorded", actor, payload));
    }

    /**
     * The applicant gives up cost lines (AMB-DPR-50). It saves the hearing of ¶37, so that an officer who records it names the
     * applicant's own paper.
     */
    CaseFile lower(CaseFile c, DecisionCommand command, Actor actor) {
        if (command.leftOut().isEmpty()) {
            throw new Rejected(DeskProblems.missing("/lines"));
        }
        DeskProblems.requireReason(actor.kind() == Actor.Kind.OFFICER, command);
        ObjectNode payload = json.createObjectNode().put("reason", command.reasonOrEmpty());
        ArrayNode lines = payload.putArray("lines");
        command.leftOut().forEach(lines::add);
        return proposeAnew(cases.note(c, LoweredRequests.EVENT, actor, payload));
    }

    /** Somebody was told on paper or in person. */
    void told(Task task, Told told, Actor actor) {
        announcements.told(task, told, actor);
    }

    private CaseFile proposeAnew(CaseFile c) {
        if (afterPayment.watches(c.state())) {
            return afterPayment.reassess(c);
        }
        if (c.state().equals(ReimbursementGraph.COMPLETENESS_CHECK)) {
            return completeness.propose(c);
        }
        if (ComplianceCheck.STATES.contains(c.state())) {
            rates.askWhatIsMissing(c, terms.taskDue(c));
            openChecks.askedLater(c);
        }
        return compliance.goOn(c);
    }
}
