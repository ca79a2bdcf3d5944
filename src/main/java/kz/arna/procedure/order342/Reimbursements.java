package kz.arna.procedure.order342;

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
        CaseFile opened = cases.open(newCase(submission));
        if (OperationalSettings.INTAKE_SUSPENDED.on(settings)) {
            return told(turnAway(opened));
        }
        return told(opened);
    }

    @Override
    public Accepted present(UUID caseId) {
        return told(cases.get(caseId));
    }

    private NewCase newCase(Submission submission) {
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
                json.createObjectNode().put("journal", submission.message().toString()),
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

    private Accepted told(CaseFile c) {
        boolean turnedAway = c.state().equals(ReimbursementGraph.INTAKE_SUSPENDED_REJECTED);
        return new Accepted(
                c.id(),
                c.number(),
                c.state(),
                c.submittedAt(),
                turnedAway ? null : registrationMoment(c),
                turnedAway ? null : resultDate(c));
    }

    /** What was is what stands: a calendar that came later moves no registration. */
    private Instant registrationMoment(CaseFile c) {
        Instant registered = c.registeredAt();
        return registered == null ? terms.registrationMoment(c.submittedAt()) : registered;
    }

    private LocalDate resultDate(CaseFile c) {
        LocalDate told = c.resultDue();
        return told == null ? terms.resultDate(registrationMoment(c)) : told;
    }
}
