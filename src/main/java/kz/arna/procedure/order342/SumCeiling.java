package kz.arna.procedure.order342;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.CaseFile;
import kz.arna.funds.CapUsage;
import kz.arna.funds.CapUsages;
import kz.arna.procedure.order342.DecisionCommand.CapGroup;
import kz.arna.rules.kernel.Parameters;
import kz.arna.rules.order342.Order342;
import kz.arna.rules.order342.costs.Law;
import org.springframework.stereotype.Component;

/**
 * What a person may at most approve where the rules leave the sum to one: the caps of ¶9 bind officials too, less what the
 * applicant was paid or promised in the same calendar year (DPR-R-041, DPR-R-143); and no sum is larger than every reading of
 * the order that the rules know, unless the official accepts by name a line that they left out.
 */
@Component
class SumCeiling {

    private final Parameters law;
    private final CapUsages usages;
    private final Clock clock;

    SumCeiling(Order342 rules, CapUsages usages, Clock clock) {
        this.law = rules.rulebook().law();
        this.usages = usages;
        this.clock = clock;
    }

    /** @throws Rejected where a sum is no sum of money, or larger than it may be */
    void check(CaseFile c, Proposal proposal, DecisionCommand command) {
        Map<CapGroup, BigDecimal> amounts = command.amounts();
        if (amounts == null) {
            return;
        }
        amounts.forEach((group, sum) -> check(c, group, sum));
        BigDecimal total = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<BigDecimal> most = command.acceptedLines().isEmpty() ? proposal.most() : Optional.empty();
        if (most.isPresent() && total.compareTo(most.get()) > 0) {
            throw new Rejected(DeskProblems.sumTooLarge("/amounts", most.get()));
        }
    }

    private void check(CaseFile c, CapGroup group, BigDecimal sum) {
        String field = "/amounts/" + group;
        if (sum.signum() < 0) {
            throw new Rejected(Problems.of("AMOUNT_NEGATIVE", field));
        }
        if (sum.stripTrailingZeros().scale() > 2) {
            throw new Rejected(Problems.of("AMOUNT_DECIMALS", field));
        }
        room(c, group).filter(room -> sum.compareTo(room) > 0).ifPresent(room -> {
            throw new Rejected(DeskProblems.sumTooLarge(field, room));
        });
    }

    /** The cap in tenge less this year's sums; none where the rulebook has no index for the day of filing. */
    private Optional<BigDecimal> room(CaseFile c, CapGroup group) {
        Parameters.OnDay filing = law.on(Kazakhstan.dayOf(c.submittedAt()));
        String cap = group == CapGroup.C1 ? Law.CERTIFICATION_CAP : Law.MARKING_AND_RAIL_CAP;
        return filing.decimal(Law.MCI)
                .flatMap(index -> filing.decimal(cap).map(index::multiply))
                .map(limit -> limit.subtract(usedThisYear(c, group)).max(BigDecimal.ZERO));
    }

    private BigDecimal usedThisYear(CaseFile c, CapGroup group) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        return usages.before(c.applicantId(), c.id()).stream()
                .filter(usage -> usage.capGroup().equals(group.name()))
                .filter(usage -> usage.on().getYear() == today.getYear())
                .map(CapUsage::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
