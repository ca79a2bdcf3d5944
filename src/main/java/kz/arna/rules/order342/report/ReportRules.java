package kz.arna.rules.order342.report;

import java.util.List;
import kz.arna.rules.kernel.RuleSet;
import kz.arna.rules.kernel.Stage;

/** The rules of the quarterly report, in the order in which they are asked. */
public final class ReportRules {

    private static final List<ReportRule> RULES =
            List.of(new SentInTime(), new SignedByBoth(), new NamesNoPerson(), new SentByBothWays());

    private ReportRules() {}

    /** Every rule of the stage. */
    public static RuleSet<QuarterReport> all() {
        return new RuleSet<>(Stage.REPORT, RULES);
    }
}
