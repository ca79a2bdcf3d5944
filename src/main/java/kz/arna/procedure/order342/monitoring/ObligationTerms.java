package kz.arna.procedure.order342.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineRule;
import kz.arna.casefile.DeadlineTerm;
import kz.arna.casefile.DeadlineTerms;
import kz.arna.casefile.Deadlines;
import kz.arna.casefile.DueDay;
import kz.arna.casefile.Tasks;
import kz.arna.reference.Settings;
import kz.arna.rules.kernel.Parameters;
import kz.arna.rules.order342.Order342;
import kz.arna.rules.order342.obligation.HalfYear;
import kz.arna.rules.order342.obligation.Undertaking;
import org.springframework.stereotype.Component;

/** The terms that run after a payment (requirements B1.3), each a row with its clause. */
@Component
class ObligationTerms {

    private static final String FIGURES = "FIGURES:";
    private static final String FIGURES_DAY = "dpr.figures.day";
    private static final String ENDING = "AMB-DPR-35";
    private static final String OWN_QUARTER = "AMB-DPR-20";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Order342 rules;
    private final Settings settings;
    private final DeadlineTerms terms;
    private final Deadlines deadlines;
    private final Tasks tasks;
    private final Clock clock;

    ObligationTerms(
            Order342 rules, Settings settings, DeadlineTerms terms, Deadlines deadlines, Tasks tasks, Clock clock) {
        this.rules = rules;
        this.settings = settings;
        this.terms = terms;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The day on which the agreement ends by time (agr.18). */
    LocalDate end(Agreement agreement) {
        return agreement.on().plusYears(law(agreement).whole("agreement.years"));
    }

    /** The quarter whose figures are asked for next; earlier ones that nobody supplied stay open and breached. */
    void openFigures(Agreement agreement) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        watched(agreement).stream()
                .filter(quarter -> !figuresDue(quarter).isBefore(today))
                .findFirst()
                .filter(quarter -> has(agreement, FIGURES + quarter).isEmpty())
                .ifPresent(quarter -> open(
                        agreement,
                        FIGURES + quarter,
                        "S003 ¶24",
                        DeadlineRule.applicant(DueDay.on(figuresDue(quarter)))));
    }

    void closeFigures(Agreement agreement, Quarter quarter) {
        close(agreement, FIGURES + quarter);
    }

    /**
     * Opens the thirty days of a request from its receipt (agr.5(2), 5(4), 5(5)).
     *
     * @return the last day, moved off a day off where the setting says so
     */
    LocalDate openReply(Agreement agreement, Notice notice, LocalDate receivedOn) {
        DueDay due = DueDay.on(receivedOn).plusCalendarDays(replyDays(agreement), shiftsOffDaysOff());
        DeadlineTerm term = terms.count(Kazakhstan.startOf(receivedOn), DeadlineRule.applicant(due));
        deadlines.open(agreement.caseId(), notice.term(), notice.kind().clause(), term);
        return Kazakhstan.dayOf(term.due());
    }

    /** Whether a term in calendar days that ends on a day off moves to the next working day (AMB-XC-03). */
    boolean shiftsOffDaysOff() {
        return settings.text("AMB-XC-03", "NEXT_WORKING_DAY").equals("NEXT_WORKING_DAY");
    }

    /** The last day on which force majeure of this day can be told of (agr.14), by the law of the day of the agreement. */
    LocalDate forceMajeureNotice(LocalDate agreed, LocalDate since) {
        int days = rules.rulebook().law().on(agreed).whole("term.force.majeure");
        DueDay last = DueDay.on(since).plusWorkingDays(days);
        return Kazakhstan.dayOf(
                terms.count(clock.instant(), DeadlineRule.applicant(last)).due());
    }

    /** Calendar days in which a request or demand is answered. */
    int replyDays(Agreement agreement) {
        return law(agreement).whole("term.reply");
    }

    /** What was due happened: its term ends, and whatever asked an official to look after it. */
    void close(Agreement agreement, String kind) {
        deadlines.close(agreement.caseId(), kind, clock.instant());
        tasks.close(agreement.caseId(), "DEADLINE_NEAR:" + kind, "DeadlineClosed");
        tasks.close(agreement.caseId(), "DEADLINE_BREACHED:" + kind, "DeadlineClosed");
    }

    /** Every term that runs, but for one. */
    void closeAll(CaseFile c, String kept) {
        for (Deadline deadline : deadlines.of(c.id())) {
            if (deadline.closedAt() == null && !deadline.kind().equals(kept)) {
                deadlines.close(c.id(), deadline.kind(), clock.instant());
            }
        }
    }

    /** The next moment at which time alone may change what the rules say; none when nothing is left to wait for. */
    Optional<Instant> next(Agreement agreement) {
        Instant now = clock.instant();
        Stream<LocalDate> figures = Stream.concat(
                        watched(agreement).stream(),
                        compared(agreement).onwards().limit(law(agreement).whole("obligation.quarters")))
                .map(quarter -> figuresDue(quarter).plusDays(1));
        Stream<LocalDate> replies = deadlines.of(agreement.caseId()).stream()
                .filter(deadline -> deadline.closedAt() == null)
                .map(deadline -> Kazakhstan.dayOf(deadline.term().due()).plusDays(1));
        Stream<LocalDate> risks =
                HalfYear.ends(agreement.on(), law(agreement)).stream().map(day -> day.plusDays(1));
        return Stream.of(figures, replies, risks, Stream.of(end(agreement)))
                .flatMap(days -> days)
                .map(ObligationTerms::morning)
                .filter(moment -> moment.isAfter(now))
                .min(Instant::compareTo);
    }

    /** The first quarter that is compared with those before the agreement (AMB-DPR-20). */
    private Quarter compared(Agreement agreement) {
        Quarter own = Quarter.of(agreement.on());
        return setting(OWN_QUARTER).equals("COUNTS_AFTER") ? own : own.next();
    }

    private String setting(String key) {
        return settings.text(key, rules.rulebook().defaults().getOrDefault(key, ""));
    }

    /** The morning of the day. */
    static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Kazakhstan.ZONE).toInstant();
    }

    /** The quarters whose figures the applicant supplies (¶24): none that ends after the agreement where watching stops with it. */
    List<Quarter> watched(Agreement agreement) {
        LocalDate ended = agreement.endedOn();
        return ended == null || !stopsWith(agreement)
                ? allWatched(agreement)
                : allWatched(agreement).stream()
                        .takeWhile(quarter -> !quarter.end().isAfter(ended))
                        .toList();
    }

    /** Whether the agreement has ended, and the watching with it (AMB-DPR-35). */
    boolean stopsWith(Agreement agreement) {
        return agreement.endedOn() != null && setting(ENDING).equals("STOPS");
    }

    private List<Quarter> allWatched(Agreement agreement) {
        return Undertaking.watched(agreement.paidOn(), rules.rulebook().law());
    }

    /** Whether a quarter's figures may matter: those of the consent's period, and those watched after a late payment. */
    boolean matters(Agreement agreement, Quarter quarter) {
        return !quarter.end().isBefore(first(agreement).start())
                && !quarter.start().isAfter(last(agreement).end());
    }

    /**
     * A quarter that is over, and is either watched or compared with: gaps of the baseline can be filled too.
     *
     * @param field where the text stands
     */
    Quarter over(Agreement agreement, String text, String field) {
        if (!text.matches("\\d{4}-Q[1-4]")) {
            throw ObligationProblems.of("QUARTER_MALFORMED", field);
        }
        Quarter quarter = Quarter.parse(text);
        if (!matters(agreement, quarter) || !quarter.end().isBefore(Kazakhstan.dayOf(clock.instant()))) {
            throw ObligationProblems.of("QUARTER_NOT_MONITORED", field);
        }
        return quarter;
    }

    /** The first quarter of the consent's period (DPR-R-116). */
    Quarter first(Agreement agreement) {
        return Quarter.of(agreement.on().minusYears(law(agreement).whole("consent.years")));
    }

    /** The last quarter of the consent's period, or the last one watched where that is later. */
    Quarter last(Agreement agreement) {
        Quarter consent = Quarter.of(agreement.on().plusYears(law(agreement).whole("consent.years")));
        Quarter watched = allWatched(agreement).getLast();
        return watched.compareTo(consent) > 0 ? watched : consent;
    }

    /** The day by which a quarter's figures are due. */
    LocalDate figuresDue(Quarter quarter) {
        return quarter.dayOfNextMonth(Integer.parseInt(setting(FIGURES_DAY)));
    }

    /** The numbers of the law on the day of the agreement. */
    Parameters.OnDay law(Agreement agreement) {
        return rules.rulebook().law().on(agreement.on());
    }

    private Optional<Deadline> has(Agreement agreement, String kind) {
        return deadlines.of(agreement.caseId()).stream()
                .filter(deadline -> deadline.kind().equals(kind))
                .reduce((earlier, later) -> later);
    }

    private void open(Agreement agreement, String kind, String clause, DeadlineRule rule) {
        deadlines.open(agreement.caseId(), kind, clause, terms.count(clock.instant(), rule));
    }
}
