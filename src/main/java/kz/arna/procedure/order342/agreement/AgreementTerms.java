package kz.arna.procedure.order342.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.DeadlineRule;
import kz.arna.casefile.DeadlineTerms;
import kz.arna.casefile.Deadlines;
import kz.arna.casefile.DueDay;
import kz.arna.casefile.Tasks;
import kz.arna.procedure.order342.DeadlineEscalation;
import kz.arna.procedure.order342.OperationalNumber;
import kz.arna.reference.Settings;
import kz.arna.rules.order342.Order342;
import org.springframework.stereotype.Component;

/** The terms between the notification and the payment (requirements B1.3), each a row with its clause. */
@Component
class AgreementTerms {

    static final String SIGNING = "SIGNING";
    static final String PAYOUT = "PAYOUT";

    private final Order342 rules;
    private final Settings settings;
    private final DeadlineTerms terms;
    private final Deadlines deadlines;
    private final Tasks tasks;
    private final Clock clock;

    AgreementTerms(
            Order342 rules, Settings settings, DeadlineTerms terms, Deadlines deadlines, Tasks tasks, Clock clock) {
        this.rules = rules;
        this.settings = settings;
        this.terms = terms;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The order gives the applicant no time to sign: the settings do (AMB-DPR-30). */
    void openSigning(CaseFile c) {
        Instant now = clock.instant();
        DueDay told = DueDay.on(Kazakhstan.dayOf(now));
        int days = OperationalNumber.SIGNING_DAYS.of(settings);
        int reminder = Math.min(days, OperationalNumber.SIGNING_REMINDER.of(settings));
        DeadlineRule rule = DeadlineRule.applicant(told.plusWorkingDays(days)).warnOn(told.plusWorkingDays(reminder));
        deadlines.open(c.id(), SIGNING, "S003 ¶22", terms.count(now, rule));
    }

    /** Two working days for the payment, after the day of the agreement or, in full, after money came (DPR-R-092, R-095). */
    void openPayout(SignedAgreement agreement, LocalDate from) {
        int days = rules.rulebook().law().on(agreement.on()).whole("term.payout");
        DueDay day = DueDay.on(from);
        DeadlineRule rule = DeadlineRule.provider(day.plusWorkingDays(days)).warnOn(day.plusWorkingDays(days - 1));
        deadlines.open(agreement.caseId(), PAYOUT, "S003 ¶21", terms.count(Kazakhstan.startOf(from), rule));
    }

    /** Whether the payment is due: while money is short it is not. */
    boolean isPayoutDue(UUID caseId) {
        return deadlines.of(caseId).stream()
                .anyMatch(deadline -> deadline.kind().equals(PAYOUT) && deadline.closedAt() == null);
    }

    /** The last day on which the applicant may sign. */
    LocalDate signingDay(UUID caseId) {
        return deadlines.of(caseId).stream()
                .filter(deadline -> deadline.kind().equals(SIGNING) && deadline.closedAt() == null)
                .map(deadline -> Kazakhstan.dayOf(deadline.term().due()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the applicant's time to sign has passed. */
    boolean isSigningOver(UUID caseId) {
        return deadlines.of(caseId).stream()
                .anyMatch(deadline -> deadline.kind().equals(SIGNING)
                        && deadline.closedAt() == null
                        && deadline.term().due().isBefore(clock.instant()));
    }

    /** What was due happened that day, or is not due any more from that day on. */
    void close(UUID caseId, String kind, LocalDate on) {
        deadlines
                .close(caseId, kind, Kazakhstan.startOf(on))
                .ifPresent(closed -> DeadlineEscalation.end(tasks, closed));
    }
}
