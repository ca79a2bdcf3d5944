package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.funds.Refunds;
import kz.arna.procedure.order342.ReimbursementGraph;
import kz.arna.rules.order342.ObligationResult;
import kz.arna.rules.order342.ObligationResult.Amounts;
import kz.arna.rules.order342.obligation.ObligationOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How support is paid back (¶27, agr.5(5), 6(2)): demanded, paid in whole or in parts. */
@Component
class ObligationRefunds {

    private final CaseFiles cases;
    private final ObligationAssessor assessor;
    private final ObligationEvents events;
    private final ObligationWatch watch;
    private final RefundDemands demands;
    private final Refunds refunds;
    private final CounterObligations firstLevel;
    private final ObjectMapper json;
    private final Clock clock;

    ObligationRefunds(
            CaseFiles cases,
            ObligationAssessor assessor,
            ObligationEvents events,
            ObligationWatch watch,
            RefundDemands demands,
            Refunds refunds,
            CounterObligations firstLevel,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.assessor = assessor;
        this.events = events;
        this.watch = watch;
        this.demands = demands;
        this.refunds = refunds;
        this.firstLevel = firstLevel;
        this.json = json;
        this.clock = clock;
    }

    /**
     * DPR-T-23, DPR-T-29: the refund is demanded; an earlier demand that is open loses its place. Where the base rate's formula is
     * not chosen an official enters the sum, and says what it rests on (DPR-R-114).
     */
    CaseFile demanded(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
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
        demands.withdraw(agreement);
        CaseFile moved = events.tell(
                c,
                agreement,
                command,
                actor,
                "RefundDemanded",
                Notice.Kind.REFUND_DEMAND,
                List.of(),
                sum,
                ObligationNeeds.refund(result.amounts()));
        firstLevel.told(moved, agreement);
        return watch.follow(moved, agreement);
    }

    /**
     * DPR-T-24: money is credited. A part is written down and the demand stays open; when the parts come to what is demanded, it is
     * paid back.
     */
    CaseFile received(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
        LocalDate on = past(command.on());
        BigDecimal credited = money(ObligationProblems.required(command.sum(), "/sum"));
        Notice demand = demands.open(c.id()).orElseThrow(() -> ObligationProblems.of("NOTICE_UNKNOWN"));
        BigDecimal demanded = ObligationProblems.required(demand.amount(), "/sum");
        BigDecimal total = demands.credit(c.id(), credited, on);
        ObjectNode payload = json.valueToTree(command);
        payload.put("paid", total.toPlainString()).put("demanded", demanded.toPlainString());
        if (total.compareTo(demanded) < 0) {
            CaseFile noted = cases.note(c, "InstalmentReceived", actor, payload);
            return ReimbursementGraph.WATCHED.contains(c.state()) ? watch.follow(noted, agreement) : noted;
        }
        BigDecimal support = support(c, agreement, total);
        refunds.received(demand.id().toString(), c.id(), agreement.subject(), agreement.paidOn(), support, on);
        demands.paid(agreement, demand, on);
        CaseFile moved = cases.move(c, "RefundReceived", actor, payload);
        watch.end(moved, agreement, "RefundReceived");
        watch.closeWhenOver(moved, agreement);
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
