package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.CaseFile;
import kz.arna.procedure.order342.DecisionCommand.CapGroup;
import kz.arna.rules.kernel.FactType;
import kz.arna.rules.order342.amount.PresentedShares;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a person may at most approve where the rules leave the sum to one: the caps of ¶9 bind officials too, less what the
 * applicant was paid or promised in the 24 months and in each calendar year that binds (DPR-R-041, DPR-R-143); and no sum is
 * larger than every reading of the order that the rules know. A line that they left out and the official accepts by name adds the
 * law's share of what was presented for it, in its own group, and no more.
 */
@Component
class SumCeiling {

    /** What the 24 months bound. Where the rules put both readings before a person, the person may take either. */
    private static final String BASIS = "AMB-DPR-44";

    private final Assessor assessor;

    SumCeiling(Assessor assessor) {
        this.assessor = assessor;
    }

    /** @throws Rejected where a sum is no sum of money, or larger than it may be, or a line needs one and there is none */
    void check(CaseFile c, Proposal proposal, DecisionCommand command, UnpaidLines unpaid) {
        Set<Integer> overruled = overruled(proposal, command);
        Map<CapGroup, BigDecimal> amounts = command.amounts();
        if (amounts == null) {
            if (!overruled.isEmpty()) {
                // The rules pay nothing for what they left out: how much it is worth, says who accepts it.
                throw new Rejected(DeskProblems.missing("/amounts"));
            }
            return;
        }
        amounts.forEach(SumCeiling::requireMoney);
        Map<String, BigDecimal> room = room(c, proposal);
        amounts.forEach((group, sum) -> requireRoom(group, sum, room.get(group.name())));
        if (proposal.failed()) {
            // What was presented cannot be read: the caps alone bind.
            return;
        }
        PresentedShares shares = assessor.shares(c, command.leftOut());
        amounts.forEach((group, sum) ->
                shares.of(group.name(), unpaid.wholly()).ifPresent(most -> atMost(sum, most, field(group))));
        BigDecimal total = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        proposal.most()
                .flatMap(most -> shares.with(most, overruled, proposal::support))
                .ifPresent(most -> atMost(total, most, "/amounts"));
        shares.declared().ifPresent(most -> atMost(total, most, "/amounts"));
    }

    /** Lines that the rules leave out, in whole or in part, and the official accepts by name. */
    private static Set<Integer> overruled(Proposal proposal, DecisionCommand command) {
        return proposal.excluded()
                .map(ResultText.NotPaid::no)
                .filter(command.acceptedLines()::contains)
                .collect(Collectors.toSet());
    }

    private static void atMost(BigDecimal sum, BigDecimal most, String field) {
        if (sum.compareTo(most) > 0) {
            throw new Rejected(DeskProblems.sumTooLarge(field, most));
        }
    }

    private static void requireMoney(CapGroup group, BigDecimal sum) {
        FactType.MONEY.faults(DecimalNode.valueOf(sum), List.of()).forEach(code -> {
            throw new Rejected(Problems.of(code, field(group)));
        });
    }

    private static void requireRoom(CapGroup group, BigDecimal sum, @Nullable BigDecimal room) {
        if (room != null && sum.compareTo(room) > 0) {
            throw new Rejected(DeskProblems.capLeavesLess(field(group), room));
        }
    }

    private static String field(CapGroup group) {
        return "/amounts/" + group;
    }

    /** By cap group under the reading in force, or the most of the readings that are open. */
    private Map<String, BigDecimal> room(CaseFile c, Proposal proposal) {
        Map<String, BigDecimal> most = new TreeMap<>(assessor.room(c, Map.of()));
        for (String choice : proposal.openChoices(BASIS)) {
            assessor.room(c, Map.of(BASIS, choice)).forEach((group, room) -> most.merge(group, room, BigDecimal::max));
        }
        return most;
    }
}
