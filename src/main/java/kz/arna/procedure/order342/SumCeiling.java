package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.CaseFile;
import kz.arna.procedure.order342.DecisionCommand.CapGroup;
import kz.arna.rules.kernel.FactType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a person may at most approve where the rules leave the sum to one: the caps of ¶9 bind officials too, less what the
 * applicant was paid or promised in the 24 months and in each calendar year that binds (DPR-R-041, DPR-R-143); and no sum is
 * larger than every reading of the order that the rules know, unless the official accepts by name a line that they left out.
 */
@Component
class SumCeiling {

    /** What the 24 months bound. Where the rules put both readings before a person, the person may take either. */
    private static final String BASIS = "AMB-DPR-44";

    private final Assessor assessor;

    SumCeiling(Assessor assessor) {
        this.assessor = assessor;
    }

    /** @throws Rejected where a sum is no sum of money, or larger than it may be */
    void check(CaseFile c, Proposal proposal, DecisionCommand command) {
        Map<CapGroup, BigDecimal> amounts = command.amounts();
        if (amounts == null) {
            return;
        }
        amounts.forEach(SumCeiling::requireMoney);
        Map<String, BigDecimal> room = room(c, proposal);
        amounts.forEach((group, sum) -> requireRoom(group, sum, room.get(group.name())));
        BigDecimal total = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<BigDecimal> most = command.acceptedLines().isEmpty() ? proposal.most() : Optional.empty();
        if (most.isPresent() && total.compareTo(most.get()) > 0) {
            throw new Rejected(DeskProblems.sumTooLarge("/amounts", most.get()));
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
