package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.funds.Refunds;
import kz.arna.rules.order342.ObligationResult;
import kz.arna.rules.order342.ObligationResult.Amounts;
import kz.arna.rules.order342.obligation.ObligationOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a counter-obligation ends: fulfilled, paid back, or with the agreement (¶26, ¶27, agr.5(5), 6(2), 18). */
@Component
class ObligationEndings {

    private final CaseFiles cases;
    private final ObligationAssessor assessor;
    private final ObligationEvents events;
    private final ObligationWatch watch;
    private final ObligationTerms terms;
    private final Notices notices;
    private final CabinetNotices cabinet;
    private final CounterObligations firstLevel;
    private final Refunds refunds;
    private final ObjectMapper json;
    private final Clock clock;

    ObligationEndings(
            CaseFiles cases,
            ObligationAssessor assessor,
            ObligationEvents events,
            ObligationWatch watch,
            ObligationTerms terms,
            Notices notices,
            CabinetNotices cabinet,
            CounterObligations firstLevel,
            Refunds refunds,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.assessor = assessor;
        this.events = events;
        this.watch = watch;
        this.terms = terms;
        this.notices = notices;
        this.cabinet = cabinet;
        this.firstLevel = firstLevel;
        this.refunds = refunds;
        this.json = json;
        this.clock = clock;
    }

    /** DPR-T-21: the growth is reached; the agreement ends with its full performance (agr.18, AMB-DPR-35). */
    CaseFile fulfilled(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
        ObligationResult result = assessor.assess(c, agreement);
        ObligationProblems.requireReason(result.outcome() != ObligationOutcome.FULFILLED, command);
        CaseFile moved = told(c, agreement, command, actor, "ObligationFulfilled", "FULFILLED", "obligation.fulfilled");
        watch.end(moved, agreement, "ObligationFulfilled");
        watch.closeWhenOver(moved, agreement);
        return moved;
    }

    /**
     * DPR-T-23, DPR-T-29: the refund is demanded. Where the base rate's formula is not chosen an official enters the sum, and
     * says what it rests on (DPR-R-114).
     */
    CaseFile refundDemanded(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
        ObligationResult result = assessor.assess(c, agreement);
        BigDecimal proposed = demand(result.amounts());
        BigDecimal sum = command.sum() == null ? proposed : command.sum();
        if (sum == null) {
            throw ObligationProblems.of("NO_AMOUNT");
        }
        sum = money(sum);
        boolean departs = proposed == null
                || sum.compareTo(proposed) != 0
                || result.outcome() != ObligationOutcome.SHORTFALL && result.outcome() != ObligationOutcome.BREACH;
        ObligationProblems.requireReason(departs, command);
        CaseFile moved = events.tell(c, agreement, command, actor, "RefundDemanded", Notice.Kind.REFUND_DEMAND, sum);
        firstLevel.told(moved, agreement);
        return watch.follow(moved, agreement);
    }

    /** DPR-T-24: the money is credited; less than was demanded needs a reason. */
    CaseFile refundReceived(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
        LocalDate on = past(command.on());
        BigDecimal credited = money(ObligationProblems.required(command.sum(), "/sum"));
        Notice demand = notices.latest(c.id(), Notice.Kind.REFUND_DEMAND)
                .orElseThrow(() -> ObligationProblems.of("NOTICE_UNKNOWN"));
        ObligationProblems.requireReason(demand.amount() == null || credited.compareTo(demand.amount()) < 0, command);
        BigDecimal support = support(c, agreement, credited);
        refunds.received(demand.id().toString(), c.id(), agreement.subject(), agreement.paidOn(), support, on);
        notices.answered(demand.id(), on);
        terms.close(agreement, demand.term());
        CaseFile moved = cases.move(c, "RefundReceived", actor, json.valueToTree(command));
        watch.end(moved, agreement, "RefundReceived");
        watch.closeWhenOver(moved, agreement);
        return moved;
    }

    /** DPR-T-25, agr.6(2): the Operator ends the agreement for a breach. */
    CaseFile terminated(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
        ObligationProblems.requireReason(true, command);
        CaseFile moved =
                told(c, agreement, command, actor, "AgreementTerminated", "TERMINATED", "obligation.terminated");
        watch.end(moved, agreement, "AgreementTerminated");
        watch.closeWhenOver(moved, agreement);
        return moved;
    }

    /** DPR-T-27: before its two years are over an agreement is closed by a person, with a reason. */
    CaseFile closed(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
        ObligationProblems.requireReason(Kazakhstan.dayOf(clock.instant()).isBefore(terms.end(agreement)), command);
        CaseFile moved = cases.move(c, "AgreementClosed", actor, json.valueToTree(command));
        watch.end(moved, agreement, "AgreementClosed");
        return moved;
    }

    private CaseFile told(
            CaseFile c,
            Agreement agreement,
            ObligationCommand command,
            Actor actor,
            String event,
            String kind,
            String key) {
        Localized text = cabinet.text(key, agreement, "", command.textOrEmpty());
        ObjectNode payload = json.createObjectNode();
        payload.set("decision", json.valueToTree(command));
        payload.set("text", json.valueToTree(text));
        CaseFile moved = cases.move(c, event, actor, payload);
        cabinet.send(moved, agreement, kind, text);
        return moved;
    }

    /** How much of the credited sum is support: what the base rate adds to it was never paid under a cap. */
    private BigDecimal support(CaseFile c, Agreement agreement, BigDecimal credited) {
        Amounts amounts = assessor.assess(c, agreement).amounts();
        BigDecimal owed = amounts == null || amounts.refund() == null
                ? assessor.owed(c).orElse(agreement.support())
                : new BigDecimal(amounts.refund());
        return credited.min(owed).min(agreement.support());
    }

    private LocalDate past(@Nullable LocalDate day) {
        LocalDate on = ObligationProblems.required(day, "/on");
        if (on.isAfter(Kazakhstan.dayOf(clock.instant()))) {
            throw ObligationProblems.of("DATE_MALFORMED", "/on");
        }
        return on;
    }

    private static BigDecimal money(BigDecimal sum) {
        if (sum.signum() <= 0 || sum.stripTrailingZeros().scale() > 2) {
            throw ObligationProblems.of("AMOUNT_MALFORMED", "/sum");
        }
        return sum.setScale(2);
    }

    private static @Nullable BigDecimal demand(@Nullable Amounts amounts) {
        return amounts == null || amounts.demand() == null ? null : new BigDecimal(amounts.demand());
    }
}
