package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
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
    private final RefundCredits credits;
    private final RefundBooking booking;
    private final CounterObligations firstLevel;
    private final ObjectMapper json;
    private final Clock clock;

    ObligationRefunds(
            CaseFiles cases,
            ObligationAssessor assessor,
            ObligationEvents events,
            ObligationWatch watch,
            RefundDemands demands,
            RefundCredits credits,
            RefundBooking booking,
            CounterObligations firstLevel,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.assessor = assessor;
        this.events = events;
        this.watch = watch;
        this.demands = demands;
        this.credits = credits;
        this.booking = booking;
        this.firstLevel = firstLevel;
        this.json = json;
        this.clock = clock;
    }

    /**
     * DPR-T-23, DPR-T-29: the refund is demanded; an earlier demand that is open loses its place. What was paid on
     * that one counts: where it comes to the new sum, the money is paid back already. Where the base rate's formula is not chosen
     * an official enters the sum, and says what it rests on (DPR-R-114).
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
        Notice demand = demands.open(c.id()).orElseThrow();
        if (!isPaid(demand)) {
            return watch.follow(moved, agreement);
        }
        LocalDate day = RefundCredits.lastDay(credits.open(c.id()));
        booking.book(moved, agreement, demand, demand.id().toString(), day);
        return settled(moved, agreement, demand, json.valueToTree(command), actor);
    }

    /**
     * DPR-T-24: money is credited. A part is written down and the demand stays open; when the parts come to what is demanded, it is
     * paid back.
     */
    CaseFile received(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
        LocalDate on = past(command.on());
        BigDecimal credited = money(ObligationProblems.required(command.sum(), "/sum"));
        Notice demand = demands.open(c.id()).orElseThrow(() -> ObligationProblems.of("NOTICE_UNKNOWN"));
        UUID credit = credits.add(c.id(), credited, on).id();
        booking.book(c, agreement, demand, credit.toString(), on);
        ObjectNode payload = json.valueToTree(command);
        if (isPaid(demand)) {
            return settled(c, agreement, demand, payload, actor);
        }
        CaseFile noted = cases.note(c, "InstalmentReceived", actor, account(payload, demand));
        return ReimbursementGraph.WATCHED.contains(c.state()) ? watch.follow(noted, agreement) : noted;
    }

    /** What was paid and settled no other demand comes to what is demanded. */
    private boolean isPaid(Notice demand) {
        BigDecimal demanded = ObligationProblems.required(demand.amount(), "/sum");
        return RefundCredits.sum(credits.open(demand.caseId())).compareTo(demanded) >= 0;
    }

    private CaseFile settled(CaseFile c, Agreement agreement, Notice demand, ObjectNode payload, Actor actor) {
        List<RefundCredits.Credit> paid = credits.open(c.id());
        LocalDate day = RefundCredits.lastDay(paid);
        account(payload, demand).put("paidOn", day.toString());
        credits.settle(paid, demand.id());
        demands.paid(agreement, demand, day);
        CaseFile moved = cases.move(c, "RefundReceived", actor, payload);
        watch.end(moved, agreement, "RefundReceived");
        watch.closeWhenOver(moved, agreement);
        return moved;
    }

    private ObjectNode account(ObjectNode payload, Notice demand) {
        BigDecimal paid = RefundCredits.sum(credits.open(demand.caseId()));
        return payload.put("paid", paid.toPlainString())
                .put(
                        "demanded",
                        ObligationProblems.required(demand.amount(), "/sum").toPlainString());
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
