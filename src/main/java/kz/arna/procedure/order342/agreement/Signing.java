package kz.arna.procedure.order342.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.documents.Attachments;
import kz.arna.funds.Reservations;
import kz.arna.procedure.order342.AfterApproval;
import kz.arna.procedure.order342.monitoring.CounterObligations;
import kz.arna.statistics.StatLines;
import kz.arna.statistics.consent.Consents;
import kz.arna.statistics.consent.NewConsent;
import org.springframework.stereotype.Component;

/** The applicant signs the agreement or declines it (¶22, ¶23); with the agreement comes the consent, which the Bureau is told. */
@Component
class Signing implements AfterApproval {

    private final CaseFiles cases;
    private final CaseSteps steps;
    private final SignedAgreements agreements;
    private final Reservations reservations;
    private final Consents consents;
    private final AgreementTerms terms;
    private final GivenUp givenUp;
    private final ApplicantNotices notices;
    private final CounterObligations firstLevel;
    private final Attachments attachments;
    private final ObjectMapper json;
    private final Clock clock;

    Signing(
            CaseFiles cases,
            CaseSteps steps,
            SignedAgreements agreements,
            Reservations reservations,
            Consents consents,
            AgreementTerms terms,
            GivenUp givenUp,
            ApplicantNotices notices,
            CounterObligations firstLevel,
            Attachments attachments,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.agreements = agreements;
        this.reservations = reservations;
        this.consents = consents;
        this.terms = terms;
        this.givenUp = givenUp;
        this.notices = notices;
        this.firstLevel = firstLevel;
        this.attachments = attachments;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void approved(CaseFile c) {
        terms.openSigning(c);
    }

    /** DPR-T-13: the signed agreement reached the operator, with its annexes; the two days of the payment run. */
    CaseFile signed(CaseFile c, AgreementCommand command, Actor actor) {
        require(c, command, actor);
        SignedAgreement agreement = new SignedAgreement(
                c.id(),
                command.number().strip(),
                command.on(),
                command.sum(),
                command.accountOrBank(),
                command.document(),
                clock.instant());
        if (!agreements.add(agreement)) {
            throw new Rejected(Problems.of("AGREEMENT_NUMBER_USED", "/number"));
        }
        ObjectNode payload = json.valueToTree(command);
        payload.put("account", agreement.account().name());
        CaseFile concluded = cases.move(c, "AgreementSigned", actor, payload);
        consents.record(new NewConsent(
                c.applicantId(),
                c.id(),
                command.on(),
                command.consent().signedOn(),
                false,
                StatLines.monitored().lines(),
                actor.client() + ":" + actor.iin(),
                "agreement " + agreement.number() + ", document "
                        + command.consent().document()));
        terms.close(c.id(), AgreementTerms.SIGNING, command.on());
        terms.openPayout(agreement, command.on());
        firstLevel.told(concluded, agreement, agreement.amount(), null);
        return concluded;
    }

    private void require(CaseFile c, AgreementCommand command, Actor actor) {
        LocalDate decided = steps.last(c.id());
        new StepChecks(attachments, actor)
                .day(command.on(), decided, today(), "/on")
                .sum(command.sum(), reservations.total(c.id()), "/sum")
                .document(command.document(), "/document")
                .day(command.obligation().signedOn(), decided, command.on(), "/obligation/signedOn")
                .document(command.obligation().document(), "/obligation/document")
                .day(command.consent().signedOn(), decided, command.on(), "/consent/signedOn")
                .document(command.consent().document(), "/consent/document")
                .done();
    }

    /** DPR-T-14: the applicant wrote that the agreement will not be signed, and why; what was reserved is free. */
    CaseFile declined(CaseFile c, AgreementStep step, Actor actor) {
        LocalDate on = actor.kind() == Actor.Kind.OFFICER ? step.onOr(today()) : today();
        new StepChecks(attachments, actor)
                .needs(step.reason(), "/reason")
                .day(on, steps.last(c.id()), today(), "/on")
                .document(step.document(), "/document")
                .done();
        ObjectNode payload = json.valueToTree(step);
        payload.put("on", on.toString());
        return givenUp.of(cases.move(c, "AgreementDeclined", actor, payload), "AgreementDeclined", on);
    }

    /** DPR-T-15: the applicant's time to sign is over, and the operator lets such approvals lapse; the applicant is told. */
    void lapsed(CaseFile c) {
        LocalDate lastDay = terms.signingDay(c.id());
        ObjectNode payload =
                json.createObjectNode().put("on", today().toString()).put("lastDay", lastDay.toString());
        CaseFile lapsed = cases.move(c, "SigningLapsed", Actor.gateway(), payload);
        givenUp.of(lapsed, "SigningLapsed", today());
        notices.lapsed(lapsed, lastDay);
    }

    private LocalDate today() {
        return Kazakhstan.dayOf(clock.instant());
    }
}
