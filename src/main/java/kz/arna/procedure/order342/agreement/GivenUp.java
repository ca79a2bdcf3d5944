package kz.arna.procedure.order342.agreement;

import java.time.Clock;
import java.time.LocalDate;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseFile;
import kz.arna.funds.Reservations;
import kz.arna.procedure.order342.OtherCases;
import kz.arna.procedure.order342.monitoring.CounterObligations;
import kz.arna.statistics.consent.Consent;
import kz.arna.statistics.consent.Consents;
import org.springframework.stereotype.Component;

/** What follows when a decision is given up before its payment: its caps, documents, terms and consent (DPR-R-143), and the counter-obligation. */
@Component
class GivenUp {

    private final Reservations reservations;
    private final AgreementTerms terms;
    private final Consents consents;
    private final OtherCases otherCases;
    private final SignedAgreements agreements;
    private final UnpaidForceMajeure forceMajeure;
    private final CounterObligations firstLevel;
    private final Clock clock;

    GivenUp(
            Reservations reservations,
            AgreementTerms terms,
            Consents consents,
            OtherCases otherCases,
            SignedAgreements agreements,
            UnpaidForceMajeure forceMajeure,
            CounterObligations firstLevel,
            Clock clock) {
        this.reservations = reservations;
        this.terms = terms;
        this.consents = consents;
        this.otherCases = otherCases;
        this.agreements = agreements;
        this.forceMajeure = forceMajeure;
        this.firstLevel = firstLevel;
        this.clock = clock;
    }

    /** @param event that gave it up; the consent keeps it as the ground of its end */
    CaseFile of(CaseFile c, String event, LocalDate on) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        reservations.release(c.id(), c.applicantId(), today);
        terms.close(c.id(), AgreementTerms.SIGNING, on);
        terms.close(c.id(), AgreementTerms.PAYOUT, on);
        forceMajeure.over(c, event);
        consents.ofCase(c.id())
                .filter(Consent::isRunning)
                .ifPresent(consent -> consents.end(consent.id(), today, "gateway", event + " " + c.number()));
        agreements.of(c.id()).ifPresent(agreement -> firstLevel.told(c, agreement, agreement.amount(), null));
        otherCases.look(c);
        return c;
    }
}
