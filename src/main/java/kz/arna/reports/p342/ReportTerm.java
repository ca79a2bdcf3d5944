package kz.arna.reports.p342;

import java.time.Instant;
import java.time.LocalDate;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.DueDate;
import kz.arna.calendar.DueDates;
import kz.arna.calendar.Party;
import kz.arna.calendar.WorkingCalendar;

/**
 * By when a report is to be sent (DPR-R-115): the last working day on or before the legal date (AMB-DPR-24).
 *
 * @param dueAt end of that day's office hours; its second still belongs to the term
 */
record ReportTerm(LocalDate legalDate, Instant dueAt, Instant warnAt) {

    /** @param warnDays working days before the due day on which a person is warned, at the opening of the office */
    static ReportTerm of(LocalDate legalDate, WorkingCalendar calendar, int warnDays) {
        DueDate due = new DueDates(calendar).onOrBefore(legalDate, Party.PROVIDER);
        Instant warn = calendar.minusWorkingDays(due.day(), warnDays)
                .atTime(calendar.hours().opens())
                .atZone(Kazakhstan.ZONE)
                .toInstant();
        return new ReportTerm(legalDate, due.at(), warn);
    }

    static boolean missed(Instant dueAt, Instant moment) {
        return !moment.isBefore(dueAt.plusSeconds(1));
    }
}
