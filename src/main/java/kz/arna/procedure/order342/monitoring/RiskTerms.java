package kz.arna.procedure.order342.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineRule;
import kz.arna.casefile.DeadlineTerms;
import kz.arna.casefile.Deadlines;
import kz.arna.casefile.DueDay;
import kz.arna.rules.order342.obligation.HalfYear;
import org.springframework.stereotype.Component;

/**
 * By when an applicant at risk is told (agr.4(3), DPR-R-120): once in each six months from the signing, by their last working day,
 * as long as the agreement runs. A risk that shows on that day is told of in the next half-year.
 */
@Component
class RiskTerms {

    private static final String KIND = "RISK_NOTICE";

    private final ObligationTerms terms;
    private final DeadlineTerms working;
    private final Deadlines deadlines;
    private final Clock clock;

    RiskTerms(ObligationTerms terms, DeadlineTerms working, Deadlines deadlines, Clock clock) {
        this.terms = terms;
        this.working = working;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The half-year in which a notice is owed: the one whose term runs, else the next; none after the agreement has run out. */
    Optional<HalfYear> owed(Agreement agreement, LocalDate today) {
        List<HalfYear> all = halfYears(agreement);
        return running(agreement)
                .map(open -> new HalfYear(
                        of(all, open).after(), Kazakhstan.dayOf(open.term().due())))
                .or(() -> HalfYear.next(all, today))
                .map(one -> new HalfYear(toldBefore(agreement, all, one), one.due()));
    }

    /** A term is of the half-year that was the next when it was opened, wherever its last day has moved since. */
    private static HalfYear of(List<HalfYear> all, Deadline term) {
        return HalfYear.next(all, Kazakhstan.dayOf(term.term().start())).orElseGet(all::getLast);
    }

    /** The day after which a notice counts for the half-year: one that came late for an earlier one ended that one's term. */
    private LocalDate toldBefore(Agreement agreement, List<HalfYear> all, HalfYear one) {
        return deadlines.of(agreement.caseId()).stream()
                .filter(deadline -> deadline.kind().equals(KIND))
                .filter(deadline -> of(all, deadline).after().isBefore(one.after()))
                .map(Deadline::closedAt)
                .filter(Objects::nonNull)
                .map(Kazakhstan::dayOf)
                .filter(one.after()::isBefore)
                .max(LocalDate::compareTo)
                .orElse(one.after());
    }

    /** Opens the term of the next half-year, unless one runs or nothing is watched any more. */
    void open(Agreement agreement) {
        if (terms.stopsWith(agreement) || running(agreement).isPresent()) {
            return;
        }
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        ends(agreement).stream()
                .map(RiskTerms::lastWorkingDay)
                .filter(rule -> day(rule).isAfter(today))
                .findFirst()
                .ifPresent(rule -> deadlines.open(
                        agreement.caseId(),
                        KIND,
                        "agr.4(3)",
                        working.count(clock.instant(), DeadlineRule.provider(rule))));
    }

    /** The applicant was told, or need not be told any more. */
    void close(Agreement agreement) {
        terms.close(agreement, KIND);
    }

    private Optional<Deadline> running(Agreement agreement) {
        return deadlines.of(agreement.caseId()).stream()
                .filter(deadline -> deadline.kind().equals(KIND) && deadline.closedAt() == null)
                .findFirst();
    }

    private List<HalfYear> halfYears(Agreement agreement) {
        return HalfYear.between(
                agreement.on(),
                ends(agreement).stream().map(end -> day(lastWorkingDay(end))).toList());
    }

    private List<LocalDate> ends(Agreement agreement) {
        return HalfYear.ends(agreement.on(), terms.law(agreement));
    }

    private LocalDate day(DueDay rule) {
        return Kazakhstan.dayOf(
                working.count(clock.instant(), DeadlineRule.provider(rule)).due());
    }

    /** On the day or before it. */
    private static DueDay lastWorkingDay(LocalDate end) {
        return DueDay.on(end.plusDays(1)).minusWorkingDays(1);
    }
}
