package kz.arna.rules.order342.costs;

import java.util.List;
import kz.arna.rules.kernel.Rule;

/** The conditions that every line of item 12 must meet, in the order of S003. */
public final class CostRules {

    /** Asked of each line. */
    static final List<LineRule> FOR_LINES = List.of(
            new TypeIsListed(),
            new ConformsToAdmittedStandards(),
            new SoftwareMarksFootwear(),
            new CarriedByRailInsideKazakhstan(),
            new TaxesAreLeftOut(),
            new NetOfVat(),
            new PaidAndAccepted(),
            new PaidInWindow(),
            new ListedPerInvoice());

    private CostRules() {}

    /** What a person must decide about single lines. */
    public static List<OpenQuestion> questions(CostTable table) {
        return FOR_LINES.stream().flatMap(rule -> rule.questions(table)).toList();
    }

    /** The rules of the stage of costs. */
    public static List<? extends Rule<CostTable>> all() {
        return FOR_LINES;
    }
}
