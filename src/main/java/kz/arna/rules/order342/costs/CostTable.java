package kz.arna.rules.order342.costs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.arna.base.Localized;
import kz.arna.rules.order342.filing.Filing;

/**
 * What the cost rules look at: the application and its lines, and which of them the rules exclude.
 *
 * @param exclusions of all rules; empty while they are being found
 * @param remarks what the calculation of the amount adds to a rule's words, by id of the rule
 */
public record CostTable(
        Filing filing, List<PresentedCost> lines, List<Exclusion> exclusions, Map<String, Localized> remarks) {

    /** The table of an application, judged by every rule for lines. */
    public static CostTable of(Filing filing) {
        CostTable bare = new CostTable(filing, PresentedCosts.of(filing), List.of(), Map.of());
        return new CostTable(
                filing,
                bare.lines,
                CostRules.FOR_LINES.stream()
                        .flatMap(rule -> rule.exclusions(bare))
                        .toList(),
                Map.of());
    }

    /** The same table with what the amounts add to a rule's words. */
    public CostTable remarked(String rule, Localized remark) {
        Map<String, Localized> more = new HashMap<>(remarks);
        more.put(rule, remark);
        return new CostTable(filing, lines, exclusions, Map.copyOf(more));
    }

    /** Numbers of the lines of which nothing is reimbursed. */
    public Set<Integer> excluded() {
        return exclusions.stream().filter(Exclusion::whole).map(Exclusion::no).collect(Collectors.toSet());
    }

    /** The months in which payments count, up to the day of receipt. */
    public Window window() {
        return windowUpTo(filing.receiptDate());
    }

    /** The same months up to another day. */
    public Window windowUpTo(LocalDate day) {
        return Window.before(day, filing.parameters().on(day).whole(Law.COST_WINDOW));
    }

    /** The payments of all lines under one contract. */
    Stream<Proof> proofsOf(ContractKey contract, ProofKind kind) {
        return lines.stream()
                .filter(line -> line.contract().equals(contract))
                .flatMap(line -> line.proofs(kind).stream());
    }
}
