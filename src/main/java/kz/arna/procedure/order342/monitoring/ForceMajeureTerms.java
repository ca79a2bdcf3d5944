package kz.arna.procedure.order342.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.Party;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineRule;
import kz.arna.casefile.DeadlineTerm;
import kz.arna.casefile.DeadlineTerms;
import kz.arna.casefile.Deadlines;
import kz.arna.casefile.DueDay;
import kz.arna.casefile.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts off the terms that ran while force majeure lasted, each by the days it lasted within the term (DPR-R-128, agr.15). */
@Component
class ForceMajeureTerms {

    /** A term before and after. */
    record Moved(String kind, LocalDate before, LocalDate now, int days) {}

    private final Deadlines deadlines;
    private final DeadlineTerms terms;
    private final ObligationTerms obligation;
    private final Notices notices;
    private final Tasks tasks;

    ForceMajeureTerms(
            Deadlines deadlines, DeadlineTerms terms, ObligationTerms obligation, Notices notices, Tasks tasks) {
        this.deadlines = deadlines;
        this.terms = terms;
        this.obligation = obligation;
        this.notices = notices;
        this.tasks = tasks;
    }

    /**
     * Moves the terms.
     *
     * @param until last day of the circumstances
     * @param named kinds of terms; none: every running term of the applicant
     */
    List<Moved> putOff(ForceMajeure circumstances, LocalDate until, @Nullable List<String> named) {
        List<Deadline> running = deadlines.of(circumstances.caseId()).stream()
                .filter(deadline -> deadline.closedAt() == null && days(circumstances, until, deadline) > 0)
                .toList();
        List<Moved> moved = new ArrayList<>();
        for (Deadline deadline : chosen(running, named)) {
            moved.add(move(deadline, days(circumstances, until, deadline)));
        }
        return moved;
    }

    private static List<Deadline> chosen(List<Deadline> running, @Nullable List<String> named) {
        if (named == null) {
            return running.stream()
                    .filter(deadline -> deadline.term().rule().party() == Party.APPLICANT)
                    .toList();
        }
        List<Deadline> chosen = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            String kind = named.get(i);
            String field = "/terms/" + i;
            chosen.add(running.stream()
                    .filter(deadline -> deadline.kind().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> ObligationProblems.of("TERM_NOT_AFFECTED", field)));
        }
        return chosen.stream().distinct().toList();
    }

    /** Calendar days, first and last included, for which the circumstances lasted while the term ran. */
    private static int days(ForceMajeure circumstances, LocalDate until, Deadline deadline) {
        LocalDate started = Kazakhstan.dayOf(deadline.term().start());
        LocalDate from = started.isAfter(circumstances.since()) ? started : circumstances.since();
        boolean over = Kazakhstan.dayOf(deadline.term().due()).isBefore(circumstances.since());
        return over ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
    }

    private Moved move(Deadline deadline, int days) {
        DeadlineRule rule = deadline.term().rule();
        DueDay warn = rule.warn();
        DeadlineRule later = new DeadlineRule(
                later(rule.due(), days), rule.party(), warn == null ? null : later(warn, days), rule.warnFrom());
        DeadlineTerm term = terms.count(deadline.term().start(), later);
        deadlines.open(deadline.caseId(), deadline.kind(), deadline.clause(), term);
        LocalDate now = Kazakhstan.dayOf(term.due());
        notices.extend(deadline.caseId(), deadline.kind(), now, days);
        tasks.close(deadline.caseId(), "DEADLINE_NEAR:" + deadline.kind(), "ForceMajeureEnded");
        tasks.close(deadline.caseId(), "DEADLINE_BREACHED:" + deadline.kind(), "ForceMajeureEnded");
        return new Moved(deadline.kind(), Kazakhstan.dayOf(deadline.term().due()), now, days);
    }

    /** A term in calendar days grows, so that only its new end may be moved off a day off. */
    private DueDay later(DueDay day, int days) {
        return day instanceof DueDay.CalendarDaysAfter after
                ? after.from().plusCalendarDays(after.days() + days, after.shift())
                : day.plusCalendarDays(days, obligation.shiftsOffDaysOff());
    }
}
