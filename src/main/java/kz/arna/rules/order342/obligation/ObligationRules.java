package kz.arna.rules.order342.obligation;

import java.util.List;
import kz.arna.rules.kernel.RuleSet;
import kz.arna.rules.kernel.Stage;

/** The rules of the counter-obligation, in the order in which they are asked. */
public final class ObligationRules {

    private static final List<ObligationRule> RULES = List.of(
            new EveryQuarterWatched(),
            new NoRiskFound(),
            new IncomeGrewAsOwed(),
            new NothingToPayBack(),
            new BaseRateCounted(),
            new ConsentCoversQuarters(),
            new MissingFiguresSupplied(),
            new ProgressExplained(),
            new RefundPaidInTime(),
            new ToldOfRisk(),
            new ApplicantSupplied());

    private ObligationRules() {}

    /** Every rule of the stage. */
    public static RuleSet<Undertaking> all() {
        return new RuleSet<>(Stage.OBLIGATION, RULES);
    }
}
