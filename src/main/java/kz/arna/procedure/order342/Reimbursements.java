package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.NewCase;
import kz.arna.casefile.NewWorkItem;
import kz.arna.procedure.Accepted;
import kz.arna.procedure.CaseIntake;
import kz.arna.procedure.Submission;
import kz.arna.reference.Settings;
import org.springframework.stereotype.Component;

/** Opens a case of Order 342 for an application that the door let in. */
@Component
class Reimbursements implements CaseIntake {

    private static final String NUMBER_PREFIX = "DPR";

    private final CaseFiles cases;
    private final Terms terms;
    private final Settings settings;
    private final Announcements announcements;
    private final ResultText texts;
    private final ObjectMapper json;
    private final Clock clock;

    Reimbursements(
            CaseFiles cases,
            Terms terms,
            Settings settings,
            Announcements announcements,
            ResultText texts,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.terms = terms;
        this.settings = settings;
        this.announcements = announcements;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String caseType() {
        return ReimbursementGraph.CASE_TYPE;
    }

    @Override
    public Accepted accept(Submission submission) {
        Promise promise = promise(terms.registrationMoment(submission.submittedAt()));
        CaseFile opened = cases.open(newCase(submission, promise));
        if (OperationalSettings.INTAKE_SUSPENDED.on(settings)) {
            return told(turnAway(opened), promise);
        }
        return told(opened, promise);
    }

    @Override
    public Accepted present(UUID caseId) {
        CaseFile c = cases.get(caseId);
        return told(c, promised(c));
    }

    private NewCase newCase(Submission submission, Promise promise) {
        CaseDocument document = CaseDocument.of(submission);
        return new NewCase(
                submission.caseId(),
                ReimbursementGraph.CASE_TYPE,
                NUMBER_PREFIX,
                ReimbursementGraph.RECEIVED,
                "ApplicationReceived",
                new Actor(Actor.Kind.CHANNEL, submission.client(), null, null, null),
                document.applicantId(),
                document.applicantName(),
                submission.client(),
                submission.externalId(),
                document.language(),
                submission.submittedAt(),
                clock.instant(),
                document.json(),
                CaseDocument.SCHEMA_VERSION,
                json.createObjectNode()
                        .put("journal", submission.message().toString())
                        .put("registrationMoment", promise.registered().toString())
                        .put("resultDate", promise.result().toString()),
                submission.message(),
                new NewWorkItem(Registration.KIND, submission.submittedAt(), json.createObjectNode()));
    }

    /** S-02: the budget of the year is used up; the applicant is told why (¶6, DPR-N-02). */
    private CaseFile turnAway(CaseFile opened) {
        CaseFile turned = cases.move(
                opened, "IntakeFoundSuspended", Actor.gateway(), json.valueToTree(texts.intakeSuspended()), null);
        announcements.result(turned, texts.intakeSuspended(), null);
        announcements.stage(turned);
        return turned;
    }

    private static Accepted told(CaseFile c, Promise promise) {
        boolean turnedAway = c.state().equals(ReimbursementGraph.INTAKE_SUSPENDED_REJECTED);
        return new Accepted(
                c.id(),
                c.number(),
                turnedAway ? c.state() : ReimbursementGraph.RECEIVED,
                c.submittedAt(),
                turnedAway ? null : promise.registered(),
                turnedAway ? null : promise.result());
    }

    private Promise promise(Instant registered) {
        return new Promise(registered, terms.resultDate(registered));
    }

    /** As the first event keeps it; of an event that does not, what is known of the registration. */
    private Promise promised(CaseFile c) {
        JsonNode kept = cases.events(c.id()).getFirst().payload();
        if (kept != null && kept.hasNonNull("registrationMoment") && kept.hasNonNull("resultDate")) {
            return new Promise(
                    Instant.parse(kept.path("registrationMoment").asText()),
                    LocalDate.parse(kept.path("resultDate").asText()));
        }
        Instant registered = c.registeredAt();
        return promise(registered == null ? terms.registrationMoment(c.submittedAt()) : registered);
    }

    /** What the sender is told of the days to come; a calendar or a deadline that moves later does not change the answer. */
    private record Promise(Instant registered, LocalDate result) {}
}
