package kz.arna.rules.order342.filing;

import kz.arna.rules.kernel.Rule;
import kz.arna.rules.kernel.Verdict;

/**
 * A rule whose answer hangs on the day of filing or of receipt (DPR-R-142). The order speaks of both days and they differ for
 * what is filed out of hours: where the two days give different outcomes, a person decides (AMB-DPR-39).
 */
public record OnEitherDay(Rule<Filing> rule) implements Rule<Filing> {

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public String clause() {
        return rule.clause();
    }

    @Override
    public String question() {
        return rule.question();
    }

    @Override
    public Verdict decide(Filing filing) {
        Verdict verdict = rule.decide(filing);
        return disagrees(filing) ? verdict.grounds().needsPerson("DATES_DIFFER") : verdict;
    }

    /** Whether the rule answers otherwise when both days are the day of filing, or both the day of receipt. */
    public boolean disagrees(Filing filing) {
        if (filing.submissionDate().equals(filing.receiptDate())
                || !filing.settings().is("AMB-DPR-39", "PERSON")) {
            return false;
        }
        Verdict onFiling = rule.decide(filing.allOn(filing.submissionDate()));
        Verdict onReceipt = rule.decide(filing.allOn(filing.receiptDate()));
        return onFiling.getClass() != onReceipt.getClass();
    }
}
