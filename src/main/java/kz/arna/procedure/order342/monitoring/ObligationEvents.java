package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.base.Uuid7;
import kz.arna.base.Written;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.rules.order342.ObligationResult;
import kz.arna.rules.order342.obligation.HalfYear;
import kz.arna.rules.order342.obligation.ObligationOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an official tells and asks the applicant while the quarters run (agr.4(3), 5(2), 5(4)). */
@Component
class ObligationEvents {

    private final CaseFiles cases;
    private final ObligationAssessor assessor;
    private final ObligationWatch watch;
    private final ObligationTerms terms;
    private final RiskTerms risk;
    private final Notices notices;
    private final DataRequests requests;
    private final RefundDemands demands;
    private final CounterObligations firstLevel;
    private final CabinetNotices cabinet;
    private final ObjectMapper json;
    private final Clock clock;

    ObligationEvents(
            CaseFiles cases,
            ObligationAssessor assessor,
            ObligationWatch watch,
            ObligationTerms terms,
            RiskTerms risk,
            Notices notices,
            DataRequests requests,
            RefundDemands demands,
            CounterObligations firstLevel,
            CabinetNotices cabinet,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.assessor = assessor;
        this.watch = watch;
        this.terms = terms;
        this.risk = risk;
        this.notices = notices;
        this.requests = requests;
        this.demands = demands;
        this.firstLevel = firstLevel;
        this.cabinet = cabinet;
        this.json = json;
        this.clock = clock;
    }

    /** DPR-T-20, DPR-R-120: at most once in each half-year from the signing, and not after the last. */
    CaseFile riskNotified(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        HalfYear owed = risk.owed(agreement, today).orElseThrow(() -> ObligationProblems.of("RISK_NOTICE_NOT_OWED"));
        if (notices.of(c.id(), Notice.Kind.RISK).stream().map(Notice::sentOn).anyMatch(owed::counts)) {
            throw ObligationProblems.of("RISK_TOLD_ALREADY");
        }
        ObligationResult result = assessor.assess(c, agreement);
        ObligationProblems.requireReason(result.outcome() != ObligationOutcome.AT_RISK, command);
        CaseFile moved = tell(c, agreement, command, actor, "RiskNotified", Notice.Kind.RISK);
        risk.close(agreement);
        return watch.follow(moved, agreement);
    }

    /**
     * DPR-T-22: data or progress is asked for; thirty days run from the receipt (DPR-R-117, DPR-R-118). Data are asked for by
     * quarter, while others may already be asked for.
     */
    CaseFile requested(
            CaseFile c, Agreement agreement, ObligationCommand command, Actor actor, String event, Notice.Kind kind) {
        List<Quarter> quarters = kind == Notice.Kind.DATA_REQUEST
                ? requests.toAsk(agreement, command, assessor.assess(c, agreement))
                : List.of();
        return watch.follow(tell(c, agreement, command, actor, event, kind, quarters, null, null), agreement);
    }

    /** DPR-T-31: the information shows performance, or time is left; or the risk has gone; or a demand is not upheld. */
    CaseFile resumed(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor, String event) {
        ObligationProblems.requireReason(true, command);
        Optional<Notice> demand = demands.open(c.id());
        demands.withdraw(agreement);
        CaseFile moved = cases.move(c, event, actor, json.valueToTree(command));
        demand.ifPresent(gone -> {
            cabinet.withdrawn(moved, agreement, gone, command);
            firstLevel.told(moved, agreement);
        });
        return watch.follow(moved, agreement);
    }

    /** Moves the case, keeps the notice and puts it into the outbox, all in one transaction. */
    CaseFile tell(
            CaseFile c, Agreement agreement, ObligationCommand command, Actor actor, String event, Notice.Kind kind) {
        return tell(c, agreement, command, actor, event, kind, List.of(), null, null);
    }

    /**
     * The same about quarters, or about a sum.
     *
     * @param amount KZT that are demanded
     * @param basis the refund by the level alone, on which the demand rests
     */
    CaseFile tell(
            CaseFile c,
            Agreement agreement,
            ObligationCommand command,
            Actor actor,
            String event,
            Notice.Kind kind,
            List<Quarter> quarters,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal basis) {
        Localized text = cabinet.text(
                kind.text(), agreement, amount == null ? "" : Written.sum(amount), quarters, command.textOrEmpty());
        ObjectNode payload = json.createObjectNode();
        quarters.forEach(quarter -> payload.withArray("/quarters").add(quarter.toString()));
        payload.set("decision", json.valueToTree(command));
        payload.set("text", json.valueToTree(text));
        CaseFile moved = cases.move(c, event, actor, payload);
        Integer days = kind.hasTerm() ? terms.replyDays(agreement) : null;
        String correlation = cabinet.send(moved, agreement, kind.name(), text, amount, days);
        String term = term(c, quarters.isEmpty() ? kind.name() : kind.name() + ":" + quarters.getFirst());
        if (quarters.isEmpty()) {
            notices.add(notice(c, kind, null, amount, basis, correlation, term));
        }
        quarters.forEach(quarter -> notices.add(notice(c, kind, quarter, null, null, correlation, term)));
        return moved;
    }

    /** A term of its own for the letter: another letter of the kind, or about the same quarter, keeps its day and its breach. */
    private String term(CaseFile c, String named) {
        Set<String> used = notices.of(c.id()).stream().map(Notice::term).collect(Collectors.toSet());
        String term = named;
        for (int letter = 2; used.contains(term); letter++) {
            term = named + ":" + letter;
        }
        return term;
    }

    private Notice notice(
            CaseFile c,
            Notice.Kind kind,
            @Nullable Quarter quarter,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal basis,
            String correlation,
            String term) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        return new Notice(
                Uuid7.next(),
                c.id(),
                kind,
                quarter,
                amount,
                today,
                correlation,
                term,
                null,
                null,
                null,
                0,
                basis,
                null);
    }
}
