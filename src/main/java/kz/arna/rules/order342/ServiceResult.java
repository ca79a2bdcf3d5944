package kz.arna.rules.order342;

import java.util.List;
import java.util.Optional;
import kz.arna.rules.order342.AssessmentResult.RuleAnswer;

/**
 * What the rules say about the terms of the service; serialises as {@code POST /api/v1/assessments/order-342-service} answers.
 *
 * @param inTime whether every step came in time
 */
public record ServiceResult(boolean inTime, List<RuleAnswer> rules, String ruleVersion) {

    /** What the rule of that id answered, if it was asked. */
    public Optional<RuleAnswer> rule(String id) {
        return rules.stream().filter(answer -> answer.id().equals(id)).findFirst();
    }
}
