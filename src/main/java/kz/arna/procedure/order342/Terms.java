package kz.arna.procedure.order342;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.DueDates;
import kz.arna.calendar.OfficeHours;
import kz.arna.calendar.Party;
import kz.arna.calendar.WorkingCalendar;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineRule;
import kz.arna.casefile.DeadlineTerm;
import kz.arna.casefile.DeadlineTerms;
import kz.arna.casefile.Deadlines;
import kz.arna.casefile.DueDay;
import kz.arna.casefile.Tasks;
import kz.arna.reference.CalendarStore;
import kz.arna.rules.kernel.Parameters;
import kz.arna.rules.order342.Order342;
import org.springframework.stereotype.Component;

/** The terms of the service up to the decision (requirements B1.3), counted by the working calendar in force. */
@Component
class Terms {

    static final String REGISTRATION = "REGISTRATION";
    static final String TOTAL = "TOTAL";
    static final String COMPLETENESS = "COMPLETENESS";
    static final String COMPLIANCE = "COMPLIANCE";
    static final String HEARING_NOTICE = "HEARING_NOTICE";
    static final String HEARING = "HEARING";

    private static final String TOTAL_DAYS = "term.total";
    private static final String COMPLETENESS_DAYS = "term.completeness";
    private static final String COMPLIANCE_DAYS = "term.compliance";
    private static final String NOTICE_DAYS = "term.hearing.notice";
    private static final String HEARING_DAYS = "term.hearing";
    private static final String OPEN_CHECKS_DAY = "term.open.checks";

    /** Registration is the gateway's own work of a minute after the office opens: what takes this long needs a person. */
    private static final Duration REGISTRATION_TAKES = Duration.ofHours(2);

    private static final String NOT_OWED = "OutcomeProposed";

    private final CalendarStore calendar;
    private final Order342 rules;
    private final Parameters law;
    private final DeadlineTerms terms;
    private final Deadlines deadlines;
    private final Tasks tasks;
    private final Clock clock;

    Terms(CalendarStore calendar, Order342 rules, DeadlineTerms terms, Deadlines deadlines, Tasks tasks, Clock clock) {
        this.calendar = calendar;
        this.rules = rules;
        this.law = rules.rulebook().law();
        this.terms = terms;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** When an application that came at this moment is registered (XC-R-011…013). */
    Instant registrationMoment(Instant submittedAt) {
        return new DueDates(calendar.current()).registrationMoment(submittedAt);
    }

    /** The date of the result that the cabinet shows (¶33, ¶34). */
    LocalDate resultDate(Instant registeredAt) {
        return new DueDates(calendar.current())
                .workingDays(registeredAt, days(TOTAL_DAYS, registeredAt), Party.PROVIDER)
                .day();
    }

    /** The last moment of the service's term. */
    Instant resultDue(Instant registeredAt) {
        return terms.count(registeredAt, total(registeredAt)).due();
    }

    /** The version of the rules that decides a case registered at this moment (XC-R-070). */
    String ruleVersion(Instant registeredAt) {
        return rules.versions()
                .on(Kazakhstan.dayOf(registeredAt))
                .orElseThrow(() -> new IllegalStateException("no version of the rules for " + registeredAt))
                .id();
    }

    Instant completenessDue(Instant registeredAt) {
        return terms.count(registeredAt, completeness(registeredAt)).due();
    }

    /** Six days for the check, but never past the whole term (AMB-DPR-01). */
    Instant complianceDue(Instant registeredAt, Instant completeAt) {
        return terms.count(completeAt, compliance(registeredAt, completeAt)).due();
    }

    /** The opening of the office on the day of the compliance check on which open questions go to a person. */
    Instant openChecksMoment(Instant registeredAt, Instant completeAt) {
        WorkingCalendar working = calendar.current();
        return working.plusWorkingDays(Kazakhstan.dayOf(completeAt), days(OPEN_CHECKS_DAY, registeredAt))
                .atTime(working.hours().opens())
                .atZone(Kazakhstan.ZONE)
                .toInstant();
    }

    /** The same for a case whose check has begun; none before that. */
    Optional<Instant> openChecksMoment(CaseFile c) {
        return deadlines.of(c.id()).stream()
                .filter(deadline -> deadline.kind().equals(COMPLIANCE))
                .findFirst()
                .map(deadline -> openChecksMoment(taskStart(c), deadline.term().start()));
    }

    /** When what is asked only now goes to a person: as the rest, but not before the office has opened once more. */
    Optional<Instant> lateChecksMoment(CaseFile c) {
        WorkingCalendar working = calendar.current();
        Instant opening = working.plusWorkingDays(Kazakhstan.dayOf(clock.instant()), 1)
                .atTime(working.hours().opens())
                .atZone(Kazakhstan.ZONE)
                .toInstant();
        return openChecksMoment(c).map(moment -> moment.isAfter(opening) ? moment : opening);
    }

    /** When a task of the case is due: with the case's own result. */
    Instant taskDue(CaseFile c) {
        Instant registered = c.registeredAt();
        return registered == null ? clock.instant() : resultDue(registered);
    }

    /** What came outside working time is to be registered on the next working day (A6 r7). */
    void openRegistration(CaseFile c) {
        ZonedDateTime submitted = Kazakhstan.at(c.submittedAt());
        OfficeHours hours = calendar.current().hours();
        LocalDate lost = submitted.toLocalTime().isAfter(hours.closes())
                ? submitted.toLocalDate()
                : submitted.toLocalDate().minusDays(1);
        DueDay due = DueDay.on(lost).plusWorkingDays(1);
        DeadlineRule rule = DeadlineRule.provider(due).warnOn(due, hours.opens().plus(REGISTRATION_TAKES));
        deadlines.open(c.id(), REGISTRATION, "S003 A6 r7", terms.count(c.submittedAt(), rule));
    }

    /** The application that waited was registered. */
    void closeRegistration(CaseFile c) {
        met(c, REGISTRATION, clock.instant());
    }

    void openAtRegistration(CaseFile c) {
        Instant registered = taskStart(c);
        deadlines.open(c.id(), TOTAL, "S003 ¶34", terms.count(registered, total(registered)));
        deadlines.open(c.id(), COMPLETENESS, "S003 ¶35 p.1", terms.count(registered, completeness(registered)));
        DueDay end = day(registered).plusWorkingDays(days(TOTAL_DAYS, registered));
        int before = days(NOTICE_DAYS, registered);
        DeadlineRule notice =
                DeadlineRule.provider(end.minusWorkingDays(before)).warnOn(end.minusWorkingDays(before + 1));
        // Only a refusal is heard first: until one is meant the day warns, and passing it is no breach.
        deadlines.foresee(c.id(), HEARING_NOTICE, "S003 ¶37 p.2", terms.count(registered, notice));
    }

    void openCompliance(CaseFile c, Instant completeAt) {
        met(c, COMPLETENESS, completeAt);
        deadlines.open(
                c.id(), COMPLIANCE, "S003 ¶35 p.2", terms.count(completeAt, compliance(taskStart(c), completeAt)));
    }

    /** Whether the case heads for a refusal, of which the applicant must be told in time to be heard (¶37). */
    void oweHearingNotice(CaseFile c, boolean owed) {
        deadlines.owe(c.id(), HEARING_NOTICE, owed);
        if (!owed) {
            tasks.close(c.id(), DeadlineEscalation.BREACHED + HEARING_NOTICE, NOT_OWED);
        }
    }

    /** The applicant was told of the hearing, which is to be held now; telling it later than ¶37 allows is a breach. */
    void openHearing(CaseFile c, Instant noticedAt) {
        deadlines.owe(c.id(), HEARING_NOTICE, true);
        met(c, HEARING_NOTICE, noticedAt);
        deadlines.open(c.id(), HEARING, "S003 ¶37 p.2", hearing(c, noticedAt));
    }

    /** The hearing was held then, which counts, whenever it was recorded. */
    void closeHearing(CaseFile c, Instant heldAt) {
        met(c, HEARING, heldAt);
    }

    /** Until when a hearing called at this moment is to be held. */
    Instant hearingDue(CaseFile c, Instant noticedAt) {
        return hearing(c, noticedAt).due();
    }

    private DeadlineTerm hearing(CaseFile c, Instant noticedAt) {
        int within = days(HEARING_DAYS, taskStart(c));
        return terms.count(
                noticedAt,
                DeadlineRule.provider(day(noticedAt).plusWorkingDays(within))
                        .warnOn(day(noticedAt).plusWorkingDays(within - 1)));
    }

    /**
     * The service has ended: whatever still runs, stops; what is overdue stays recorded as a breach. A notice of a hearing
     * that was not given is not owed any more, since no refusal came.
     */
    void closeAll(CaseFile c, Instant at) {
        for (Deadline deadline : deadlines.of(c.id())) {
            if (deadline.closedAt() == null) {
                if (deadline.kind().equals(HEARING_NOTICE) && deadline.owed()) {
                    deadlines.owe(c.id(), HEARING_NOTICE, false);
                }
                deadlines.close(c.id(), deadline.kind(), at);
            }
        }
    }

    /** What was due happened: whatever asked an official to look after it is over too. */
    private void met(CaseFile c, String kind, Instant at) {
        deadlines
                .close(c.id(), kind, at)
                .filter(closed -> closed.warnedAt() != null || closed.breachedAt() != null)
                .ifPresent(closed -> DeadlineEscalation.end(tasks, closed));
    }

    private DeadlineRule total(Instant registeredAt) {
        DueDay day = day(registeredAt);
        int within = days(TOTAL_DAYS, registeredAt);
        return DeadlineRule.provider(day.plusWorkingDays(within)).warnOn(day.plusWorkingDays(within - 2));
    }

    private DeadlineRule completeness(Instant registeredAt) {
        DueDay day = day(registeredAt);
        int within = days(COMPLETENESS_DAYS, registeredAt);
        return DeadlineRule.provider(day.plusWorkingDays(within)).warnOn(day.plusWorkingDays(within - 1));
    }

    private DeadlineRule compliance(Instant registeredAt, Instant completeAt) {
        DueDay check = day(completeAt).plusWorkingDays(days(COMPLIANCE_DAYS, registeredAt));
        return DeadlineRule.provider(check.notAfter(day(registeredAt).plusWorkingDays(days(TOTAL_DAYS, registeredAt))))
                .warnOn(day(completeAt).plusWorkingDays(days(OPEN_CHECKS_DAY, registeredAt)));
    }

    /** A term of the order in working days, as it stood when the case was registered (XC-R-070). */
    private int days(String term, Instant registeredAt) {
        return law.on(Kazakhstan.dayOf(registeredAt)).whole(term);
    }

    private static DueDay day(Instant moment) {
        return DueDay.on(Kazakhstan.dayOf(moment));
    }

    private static Instant taskStart(CaseFile c) {
        Instant registered = c.registeredAt();
        if (registered == null) {
            throw new IllegalStateException("case " + c.number() + " is not registered");
        }
        return registered;
    }
}
