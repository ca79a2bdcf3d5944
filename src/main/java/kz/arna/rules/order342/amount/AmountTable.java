package kz.arna.rules.order342.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.arna.rules.kernel.Settings;
import kz.arna.rules.order342.costs.CostTable;
import kz.arna.rules.order342.costs.Exclusion;
import kz.arna.rules.order342.filing.Filing;

/**
 * What the rules about the amount look at: the judged lines, the calculation under the settings in force, and under the
 * other readings that no setting has ruled out.
 *
 * @param result the amount under the settings in force
 * @param alternatives the readings between which a person chooses; empty where none is open
 */
public record AmountTable(
        CostTable costs, Claim claim, Reading reading, Reimbursement result, List<Alternative> alternatives) {

    static final String WINDOW = "AMB-DPR-08";
    static final String BASIS = "AMB-DPR-44";
    static final String DECLARED = "AMB-DPR-45";

    static AmountTable of(CostTable costs) {
        Settings settings = costs.filing().settings();
        Claim claim = Claims.of(costs);
        Reading reading = Readings.of(settings);
        Reimbursement result = Reimbursement.of(claim, reading);
        return new AmountTable(
                costs,
                claim,
                reading,
                result,
                Stream.of(window(claim, reading), basis(claim, reading, settings), declared(claim, reading, result))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Alternative> window(Claim claim, Reading reading) {
        Reimbursement all = Reimbursement.of(claim, reading.withWindow(false));
        Reimbursement inside = Reimbursement.of(claim, reading.withWindow(true));
        return reading.insideWindowOnly() || all.lines().equals(inside.lines())
                ? List.of()
                : List.of(new Alternative(WINDOW, "ANY_PAYMENT", all), new Alternative(WINDOW, "EACH_PAYMENT", inside));
    }

    /**
     * The tightest basis (a) is only a default: where it and (c) give different amounts, nobody has decided between them.
     * A customer who sets {@code dpr.cap24.basis} has, so an explicit choice of (a) or (c) is simply applied. Under (b) the
     * cost days of earlier sums are unknown here, so the question stays open whoever chose it.
     */
    private static List<Alternative> basis(Claim claim, Reading reading, Settings settings) {
        if (settings.explicit(BASIS) && reading.basis() != CapBasis.REIMBURSED_COSTS) {
            return List.of();
        }
        Reimbursement a = Reimbursement.of(claim, reading.withBasis(CapBasis.REIMBURSEMENTS));
        Reimbursement c = Reimbursement.of(claim, reading.withBasis(CapBasis.COSTS));
        return Amounts.same(a, c) ? List.of() : List.of(new Alternative(BASIS, "a", a), new Alternative(BASIS, "c", c));
    }

    private static List<Alternative> declared(Claim claim, Reading reading, Reimbursement result) {
        return result.declared().status() != DeclaredLimit.Status.UNCLEAR
                ? List.of()
                : List.of(
                        new Alternative(
                                DECLARED, "BASE", Reimbursement.of(claim, reading.withDeclaredAs(DeclaredAs.BASE))),
                        new Alternative(
                                DECLARED,
                                "SUPPORT",
                                Reimbursement.of(claim, reading.withDeclaredAs(DeclaredAs.SUPPORT))));
    }

    Filing filing() {
        return costs.filing();
    }

    /** The open readings of one ambiguity. */
    List<Alternative> alternatives(String setting) {
        return alternatives.stream()
                .filter(alternative -> alternative.setting().equals(setting))
                .toList();
    }

    /** Everything that is not reimbursed: by a rule for lines, or because the document was used elsewhere. */
    List<Exclusion> exclusions() {
        List<Exclusion> all = new ArrayList<>(costs.exclusions());
        result.lines().stream()
                .filter(line -> line.usedElsewhere().signum() > 0)
                .map(line -> new Exclusion(line.no(), UsedOnce.ID, UsedOnce.CODE, line.usedUp()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Does something of the application remain to be reimbursed. */
    boolean somethingRemains() {
        return result.lines().stream().anyMatch(line -> !line.usedUp());
    }
}
