package kz.arna.rules.order342.amount;

import java.util.stream.Stream;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.costs.CostRules;
import kz.arna.rules.order342.costs.CostTable;
import kz.arna.rules.order342.costs.Reasons;
import kz.arna.rules.order342.filing.Filing;

/** Whether costs or amount hang on which of the two days counts, of filing or of receipt (DPR-R-142, AMB-DPR-39). */
public final class DateQuestions {

    private DateQuestions() {}

    /** Whether some rule about costs or amount leaves it to a person because the two days lead to different outcomes. */
    public static boolean open(Filing filing) {
        if (filing.submissionDate().equals(filing.receiptDate())) {
            return false;
        }
        CostTable costs = CostTable.of(filing);
        AmountTable amounts = AmountTable.of(costs);
        return Stream.concat(
                        CostRules.all().stream().map(rule -> rule.decide(costs)),
                        AmountRules.all().stream().map(rule -> rule.decide(amounts)))
                .anyMatch(verdict -> verdict instanceof Verdict.NeedsPerson open
                        && open.reason().equals(Reasons.DATES_DIFFER));
    }
}
