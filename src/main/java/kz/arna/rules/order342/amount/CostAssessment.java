package kz.arna.rules.order342.amount;

import java.util.List;
import kz.arna.base.Localized;
import kz.arna.rules.kernel.RuleSet;
import kz.arna.rules.kernel.Stage;
import kz.arna.rules.kernel.Trace;
import kz.arna.rules.kernel.VerdictListener;
import kz.arna.rules.kernel.Wording;
import kz.arna.rules.order342.costs.CostRules;
import kz.arna.rules.order342.costs.CostTable;
import kz.arna.rules.order342.costs.Exclusion;
import kz.arna.rules.order342.costs.Notes;
import kz.arna.rules.order342.costs.OpenQuestion;
import kz.arna.rules.order342.costs.PresentedCost;
import kz.arna.rules.order342.filing.Filing;

/**
 * What the rules about costs and amount say of an application; the seam to the whole assessment.
 *
 * <p>A "not met" in this trace excludes lines, caps a group or suspends a payment; what it means for the application says
 * {@link #outcome} alone.
 *
 * @param amount the calculation under the settings in force
 * @param lines item 12 as it was read
 * @param questions what a person must decide about single lines
 * @param readings the amounts between which a person chooses
 * @param exclusions lines or parts of lines that are not reimbursed
 * @param hearing an excluded line is a partial refusal and goes through the hearing of ¶37 (AMB-DPR-50); a cap is none
 */
public record CostAssessment(
        Trace trace,
        List<PresentedCost> lines,
        List<OpenQuestion> questions,
        Reimbursement amount,
        List<Alternative> readings,
        List<Exclusion> exclusions,
        CostOutcome outcome,
        boolean hearing) {

    /** Asks all rules about costs and amount. */
    public static CostAssessment of(Filing filing, Wording wording, VerdictListener listener) {
        CostTable judged = CostTable.of(filing);
        AmountTable table = AmountTable.of(judged);
        List<Alternative> window = table.alternatives(AmountTable.WINDOW);
        Localized months = AmountNotes.window(judged.window());
        CostTable costs = judged.remarked(
                "DPR-R-027", window.isEmpty() ? months : Notes.joined(months, AmountNotes.readings(window)));
        Trace trace = new RuleSet<>(Stage.COSTS, CostRules.all())
                .decide(costs, wording, listener)
                .then(new RuleSet<>(Stage.AMOUNT, AmountRules.all()).decide(table, wording, listener));
        return new CostAssessment(
                trace,
                costs.lines(),
                CostRules.questions(costs),
                table.result(),
                table.alternatives(),
                table.exclusions(),
                CostOutcome.of(table, trace),
                !table.exclusions().isEmpty() && filing.settings().on("AMB-DPR-50"));
    }
}
