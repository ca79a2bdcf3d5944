package kz.arna.procedure.order342.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.documents.Attachments;
import kz.arna.funds.Reservations;
import org.springframework.stereotype.Component;

/** The payment of a signed agreement: ordered within two working days, stopped while money is short, confirmed once (¶20, ¶21). */
@Component
class Payments {

    private final CaseFiles cases;
    private final CaseSteps steps;
    private final SignedAgreements agreements;
    private final Reservations reservations;
    private final AgreementTerms terms;
    private final WatchedPayment watched;
    private final ApplicantNotices notices;
    private final Attachments attachments;
    private final ObjectMapper json;
    private final Clock clock;

    Payments(
            CaseFiles cases,
            CaseSteps steps,
            SignedAgreements agreements,
            Reservations reservations,
            AgreementTerms terms,
            WatchedPayment watched,
            ApplicantNotices notices,
            Attachments attachments,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.agreements = agreements;
        this.reservations = reservations;
        this.terms = terms;
        this.watched = watched;
        this.notices = notices;
        this.attachments = attachments;
        this.json = json;
        this.clock = clock;
    }

    /** DPR-T-16, T-32: money is short (¶20); the two days stop, and the applicant is told. */
    CaseFile suspended(CaseFile c, AgreementStep step, Actor actor) {
        CaseFile suspended = moved(c, "PaymentSuspended", step, actor, checks(c, step, actor));
        terms.close(c.id(), AgreementTerms.PAYOUT, day(step));
        notices.suspended(suspended, agreement(c));
        return suspended;
    }

    /** Whether the payment is due: money that came is not credited again. */
    boolean isDue(CaseFile c) {
        return terms.isPayoutDue(c.id());
    }

    /** DPR-T-17: the programme administrator credited enough money; the two days begin anew (AMB-DPR-19), once. */
    CaseFile credited(CaseFile c, AgreementStep step, Actor actor) {
        CaseFile credited = moved(c, "FundsCredited", step, actor, checks(c, step, actor));
        terms.openPayout(agreement(c), day(step));
        return credited;
    }

    /** DPR-T-17, T-18: the order went to the bank; agreements that wait longer for money come first (DPR-R-095), and the money goes where the agreement has it (DPR-R-094). */
    CaseFile ordered(CaseFile c, AgreementStep step, Actor actor) {
        if (!terms.isPayoutDue(c.id())) {
            throw new Rejected(Problems.of("FUNDS_NOT_CREDITED"));
        }
        SignedAgreement agreement = agreement(c);
        if (!step.isReasoned() && agreements.earlierWaits(agreement)) {
            throw new Rejected(Problems.of("PAYMENT_OUT_OF_TURN", "/reason"));
        }
        Account account = step.account() == null ? agreement.account() : step.account();
        StepChecks checks = checks(c, step, actor)
                .needs(step.number(), "/number")
                .account(account, agreement.account(), step.isReasoned());
        return moved(c, "PaymentOrdered", step.to(account), actor, checks);
    }

    /** DPR-T-32: the bank sent the order back; with corrected requisites it is ordered anew. */
    CaseFile rejected(CaseFile c, AgreementStep step, Actor actor) {
        return moved(
                c, "PaymentOrderRejected", step, actor, checks(c, step, actor).needs(step.reason(), "/reason"));
    }

    /**
     * DPR-T-18, T-19: the bank confirmed the payment; it takes its place under the caps, and monitoring begins, also where the
     * agreement is disputed meanwhile.
     */
    CaseFile confirmed(CaseFile c, AgreementStep step, Actor actor) {
        SignedAgreement agreement = agreement(c);
        StepChecks checks = checks(c, step, actor)
                .needs(step.on(), "/on")
                .needs(step.number(), "/number")
                .needs(step.sum(), "/sum")
                .needs(step.document(), "/document")
                .sum(step.sum(), agreement.amount(), "/sum");
        CaseFile paid = moved(c, "PaymentConfirmed", step, actor, checks);
        LocalDate on = Objects.requireNonNull(step.on());
        reservations.pay(c.id(), c.applicantId(), on);
        terms.close(c.id(), AgreementTerms.PAYOUT, on);
        return watched.begin(paid, agreement, on);
    }

    private StepChecks checks(CaseFile c, AgreementStep step, Actor actor) {
        return new StepChecks(attachments, actor)
                .day(day(step), steps.last(c.id()), today(), "/on")
                .document(step.document(), "/document");
    }

    private CaseFile moved(CaseFile c, String event, AgreementStep step, Actor actor, StepChecks checks) {
        checks.done();
        ObjectNode payload = json.valueToTree(step);
        payload.put("on", day(step).toString());
        return cases.move(c, event, actor, payload);
    }

    private SignedAgreement agreement(CaseFile c) {
        return agreements.of(c.id()).orElseThrow();
    }

    private LocalDate day(AgreementStep step) {
        return step.onOr(today());
    }

    private LocalDate today() {
        return Kazakhstan.dayOf(clock.instant());
    }
}
