package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.WorkHandler;
import kz.arna.casefile.WorkItem;
import kz.arna.casefile.WorkItems;
import org.springframework.stereotype.Component;

/**
 * The work item that follows every accepted application: the questions of the filing day leave at once; registration
 * waits for the next working day when the application came outside working time (A6 r7).
 */
@Component
class Registration implements WorkHandler {

    static final String KIND = "order-342.register";

    private final CaseFiles cases;
    private final WorkItems work;
    private final Terms terms;
    private final Questions questions;
    private final Announcements announcements;
    private final CompletenessCheck completeness;
    private final ObjectMapper json;
    private final Clock clock;

    Registration(
            CaseFiles cases,
            WorkItems work,
            Terms terms,
            Questions questions,
            Announcements announcements,
            CompletenessCheck completeness,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.work = work;
        this.terms = terms;
        this.questions = questions;
        this.announcements = announcements;
        this.completeness = completeness;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public void run(WorkItem item) {
        goOn(cases.lock(item.caseId()));
    }

    /** Registers the case or defers it; one that was turned away, or is registered, stays as it is. */
    void goOn(CaseFile c) {
        boolean received = c.state().equals(ReimbursementGraph.RECEIVED);
        if (!received && !c.state().equals(ReimbursementGraph.DEFERRED)) {
            return;
        }
        Instant moment = terms.registrationMoment(c.submittedAt());
        if (received) {
            questions.askAtSubmission(c, terms.resultDue(moment));
        }
        if (!clock.instant().isBefore(moment)) {
            register(c, moment);
        } else if (received) {
            defer(c, moment);
        } else {
            // The day was made a day off meanwhile.
            work.add(c.id(), DeferredRegistration.KIND, moment, json.createObjectNode());
        }
    }

    private void defer(CaseFile c, Instant moment) {
        CaseFile deferred = cases.move(
                c,
                "RegistrationDeferred",
                Actor.gateway(),
                json.createObjectNode().put("until", Kazakhstan.text(moment)),
                null);
        work.add(c.id(), DeferredRegistration.KIND, moment, json.createObjectNode());
        terms.openRegistration(deferred);
        announcements.stage(deferred);
    }

    private void register(CaseFile c, Instant moment) {
        CaseFile registered = cases.move(
                c,
                "Registered",
                Actor.gateway(),
                json.createObjectNode().put("registrationMoment", Kazakhstan.text(moment)),
                change -> change.registeredAt(moment)
                        .resultDue(terms.resultDate(moment))
                        .ruleVersion(terms.ruleVersion(moment)));
        if (c.state().equals(ReimbursementGraph.DEFERRED)) {
            terms.closeRegistration(registered);
        }
        terms.openAtRegistration(registered);
        announcements.status(registered);
        announcements.stage(registered);
        announcements.firstLevel(registered);
        completeness.start(registered);
    }
}
