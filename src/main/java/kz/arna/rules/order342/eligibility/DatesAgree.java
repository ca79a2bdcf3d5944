package kz.arna.rules.order342.eligibility;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.amount.DateQuestions;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.filing.OnEitherDay;

/** DPR-R-142, ¶9–11, A6 r7: where the day of filing and the day of receipt lead to different outcomes, a person decides. */
final class DatesAgree extends Condition {

    private final List<OnEitherDay> rules;

    DatesAgree(List<OnEitherDay> rules) {
        super(
                "DPR-R-142",
                "¶9, ¶10(1), ¶11; A6 r7",
                "Do the day of filing and the day of receipt lead to the same outcome?");
        this.rules = rules;
    }

    @Override
    public Verdict decide(Filing filing) {
        Grounds grounds = Grounds.of(
                Fact.stated(
                        "application.submissionDate",
                        TextNode.valueOf(filing.submissionDate().toString())),
                Fact.stated(
                        "application.receiptDate",
                        TextNode.valueOf(filing.receiptDate().toString())));
        return rules.stream().anyMatch(rule -> rule.disagrees(filing)) || DateQuestions.open(filing)
                ? grounds.needsPerson("DATES_DIFFER")
                : grounds.met();
    }
}
