package kz.arna.rules.order342;

import java.util.List;
import java.util.Optional;
import kz.arna.rules.order342.AssessmentResult.RuleAnswer;

/**
 * What the rules say about one quarter's report П342.
 *
 * @param inOrder whether every rule is met
 */
public record ReportResult(boolean inOrder, List<RuleAnswer> rules, String ruleVersion) {

    /** What the rule of that id answered, if it was asked. */
    public Optional<RuleAnswer> rule(String id) {
        return rules.stream().filter(answer -> answer.id().equals(id)).findFirst();
    }
}
