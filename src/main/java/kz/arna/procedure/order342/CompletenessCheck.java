package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import kz.arna.base.Localized;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Tasks;
import kz.arna.casefile.WorkItems;
import kz.arna.reference.Settings;
import org.springframework.stereotype.Component;

/**
 * The completeness check (¶35 p.1): where every rule of it is met the case goes on by itself, else an official decides;
 * a refusal of further consideration is always a person's.
 */
@Component
class CompletenessCheck {

    static final String TASK = "DECIDE_COMPLETENESS";
    private static final String CLAUSE = "S003 ¶35 p.1";

    private final CaseFiles cases;
    private final Tasks tasks;
    private final WorkItems work;
    private final Assessor assessor;
    private final FailedAssessments failedAssessments;
    private final Terms terms;
    private final Questions questions;
    private final Announcements announcements;
    private final ComplianceCheck compliance;
    private final Settings settings;
    private final ObjectMapper json;
    private final Clock clock;

    CompletenessCheck(
            CaseFiles cases,
            Tasks tasks,
            WorkItems work,
            Assessor assessor,
            FailedAssessments failedAssessments,
            Terms terms,
            Questions questions,
            Announcements announcements,
            ComplianceCheck compliance,
            Settings settings,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.work = work;
        this.assessor = assessor;
        this.failedAssessments = failedAssessments;
        this.terms = terms;
        this.questions = questions;
        this.announcements = announcements;
        this.compliance = compliance;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** Starts with the registration. */
    void start(CaseFile registered) {
        CaseFile c = cases.move(registered, "CompletenessCheckStarted", Actor.gateway(), json.createObjectNode(), null);
        announcements.stage(c);
        propose(c);
    }

    /** Looks again, after an officer's finding. */
    CaseFile propose(CaseFile c) {
        Proposal proposal = assessor.completeness(c);
        if (proposal.is(Proposal.APPROVE) && OperationalSettings.COMPLETENESS_BY_RULES.on(settings)) {
            tasks.close(c.id(), TASK, "CompletenessConfirmed");
            return confirm(c, Actor.gateway(), "");
        }
        CaseFile noted = cases.note(
                c, "OutcomeProposed", Actor.gateway(), json.createObjectNode().put("outcome", proposal.outcome()));
        failedAssessments.look(noted, proposal);
        if (!tasks.isOpen(noted.id(), TASK)) {
            tasks.open(
                    noted.id(),
                    TASK,
                    new Localized(
                            "Құжаттар топтамасының толықтығын тексеріп, шешім қабылдаңыз.",
                            "Проверьте полноту пакета документов и примите решение.",
                            "Check whether the package is complete and decide."),
                    CLAUSE,
                    terms.completenessDue(registeredAt(noted)),
                    proposal.result());
        }
        return noted;
    }

    /** The package is complete: the compliance check begins, all its questions leave side by side. */
    CaseFile confirm(CaseFile c, Actor actor, String reason) {
        ObjectNode payload = json.createObjectNode();
        if (!reason.isBlank()) {
            payload.put("reason", reason);
        }
        Instant now = clock.instant();
        CaseFile checked = cases.move(c, "CompletenessConfirmed", actor, payload, null);
        tasks.close(c.id(), TASK, "CompletenessConfirmed");
        terms.openCompliance(checked, now);
        announcements.stage(checked);
        questions.askForCompliance(checked, terms.complianceDue(registeredAt(checked), now));
        work.add(c.id(), OpenChecks.KIND, terms.openChecksMoment(registeredAt(checked), now), json.createObjectNode());
        return compliance.goOn(checked);
    }

    private static Instant registeredAt(CaseFile c) {
        Instant registered = c.registeredAt();
        if (registered == null) {
            throw new IllegalStateException("case " + c.number() + " is not registered");
        }
        return registered;
    }
}
