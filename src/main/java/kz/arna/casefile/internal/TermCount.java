package kz.arna.casefile.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.DueDates;
import kz.arna.calendar.Party;
import kz.arna.calendar.WorkingCalendar;
import kz.arna.casefile.DeadlineRule;
import kz.arna.casefile.DeadlineTerm;
import kz.arna.casefile.DueDay;

/** Counts days and terms by one calendar. */
final class TermCount {

    private final WorkingCalendar calendar;

    TermCount(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    DeadlineTerm term(Instant start, DeadlineRule rule) {
        LocalTime warnFrom =
                Objects.requireNonNullElse(rule.warnFrom(), calendar.hours().opens());
        Instant warnAt = rule.warn() == null ? null : moment(day(rule.warn()), warnFrom);
        // No working days on from the day itself: only its last moment is asked.
        Instant due = new DueDates(calendar)
                .workingDays(day(rule.due()), 0, rule.party())
                .at();
        return new DeadlineTerm(start, due, warnAt, rule);
    }

    LocalDate day(DueDay due) {
        return switch (due) {
            case DueDay.On on -> on.day();
            case DueDay.WorkingDaysAfter after -> calendar.plusWorkingDays(day(after.from()), after.days());
            case DueDay.WorkingDaysBefore before -> calendar.minusWorkingDays(day(before.end()), before.days());
            case DueDay.CalendarDaysAfter after ->
                new DueDates(calendar, after.shift())
                        .calendarDays(day(after.from()), after.days(), Party.APPLICANT)
                        .day();
            case DueDay.EarlierOf two -> earlier(day(two.first()), day(two.second()));
        };
    }

    private static LocalDate earlier(LocalDate first, LocalDate second) {
        return second.isBefore(first) ? second : first;
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Kazakhstan.ZONE).toInstant();
    }
}
