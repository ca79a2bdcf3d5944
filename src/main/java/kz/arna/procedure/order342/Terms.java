package kz.arna.procedure.order342;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.DueDates;
import kz.arna.calendar.Party;
import kz.arna.calendar.WorkingCalendar;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineRule;
import kz.arna.casefile.DeadlineTerms;
import kz.arna.casefile.Deadlines;
import kz.arna.casefile.DueDay;
import kz.arna.reference.CalendarStore;
import kz.arna.rules.order342.Order342;
import org.springframework.stereotype.Component;

/** The terms of the service up to the decision (requirements B1.3), counted by the working calendar in force. */
@Component
class Terms {

    static final String TOTAL = "TOTAL";
    static final String COMPLETENESS = "COMPLETENESS";
    static final String COMPLIANCE = "COMPLIANCE";
    static final String HEARING_NOTICE = "HEARING_NOTICE";
    static final String HEARING = "HEARING";

    private static final int TOTAL_DAYS = 8;
    private static final int COMPLETENESS_DAYS = 2;
    private static final int COMPLIANCE_DAYS = 6;
    private static final int NOTICE_DAYS = 3;
    private static final int HEARING_DAYS = 2;
    private static final int OPEN_CHECKS_DAY = 4;

    private final CalendarStore calendar;
    private final Order342 rules;
    private final DeadlineTerms terms;
    private final Deadlines deadlines;
    private final Clock clock;

    Terms(CalendarStore calendar, Order342 rules, DeadlineTerms terms, Deadlines deadlines, Clock clock) {
        this.calendar = calendar;
        this.rules = rules;
        this.terms = terms;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** When an application that came at this moment is registered (XC-R-011…013). */
    Instant registrationMoment(Instant submittedAt) {
        return new DueDates(calendar.current()).registrationMoment(submittedAt);
    }

    /** The date of the result that the cabinet shows (¶33, ¶34). */
    LocalDate resultDate(Instant registeredAt) {
        return new DueDates(calendar.current())
                .workingDays(registeredAt, TOTAL_DAYS, Party.PROVIDER)
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

    /** The opening of the office on the fourth working day of the compliance check. */
    Instant openChecksMoment(Instant completeAt) {
        WorkingCalendar days = calendar.current();
        return days.plusWorkingDays(Kazakhstan.dayOf(completeAt), OPEN_CHECKS_DAY)
                .atTime(days.hours().opens())
                .atZone(Kazakhstan.ZONE)
                .toInstant();
    }

    /** When a task of the case is due: with the case's own result. */
    Instant taskDue(CaseFile c) {
        Instant registered = c.registeredAt();
        return registered == null ? clock.instant() : resultDue(registered);
    }

    void openAtRegistration(CaseFile c) {
        Instant registered = taskStart(c);
        deadlines.open(c.id(), TOTAL, "S003 ¶34", terms.count(registered, total(registered)));
        deadlines.open(c.id(), COMPLETENESS, "S003 ¶35 p.1", terms.count(registered, completeness(registered)));
        DueDay end = day(registered).plusWorkingDays(TOTAL_DAYS);
        DeadlineRule notice =
                DeadlineRule.provider(end.minusWorkingDays(NOTICE_DAYS)).warnOn(end.minusWorkingDays(NOTICE_DAYS + 1));
        deadlines.open(c.id(), HEARING_NOTICE, "S003 ¶37 p.2", terms.count(registered, notice));
    }

    void openCompliance(CaseFile c, Instant completeAt) {
        deadlines.close(c.id(), COMPLETENESS, completeAt);
        deadlines.open(
                c.id(), COMPLIANCE, "S003 ¶35 p.2", terms.count(completeAt, compliance(taskStart(c), completeAt)));
    }

    void openHearing(CaseFile c, Instant noticedAt) {
        DeadlineRule hearing = DeadlineRule.provider(day(noticedAt).plusWorkingDays(HEARING_DAYS))
                .warnOn(day(noticedAt).plusWorkingDays(HEARING_DAYS - 1));
        deadlines.open(c.id(), HEARING, "S003 ¶37 p.2", terms.count(noticedAt, hearing));
    }

    /** The service has ended: whatever still runs, stops; what is overdue stays recorded as a breach. */
    void closeAll(CaseFile c, Instant at) {
        for (Deadline deadline : deadlines.of(c.id())) {
            if (deadline.closedAt() == null) {
                deadlines.close(c.id(), deadline.kind(), at);
            }
        }
    }

    private static DeadlineRule total(Instant registeredAt) {
        DueDay day = day(registeredAt);
        return DeadlineRule.provider(day.plusWorkingDays(TOTAL_DAYS)).warnOn(day.plusWorkingDays(TOTAL_DAYS - 2));
    }

    private static DeadlineRule completeness(Instant registeredAt) {
        DueDay day = day(registeredAt);
        return DeadlineRule.provider(day.plusWorkingDays(COMPLETENESS_DAYS))
                .warnOn(day.plusWorkingDays(COMPLETENESS_DAYS - 1));
    }

    private static DeadlineRule compliance(Instant registeredAt, Instant completeAt) {
        DueDay check = day(completeAt).plusWorkingDays(COMPLIANCE_DAYS);
        return DeadlineRule.provider(check.notAfter(day(registeredAt).plusWorkingDays(TOTAL_DAYS)))
                .warnOn(day(completeAt).plusWorkingDays(OPEN_CHECKS_DAY));
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
