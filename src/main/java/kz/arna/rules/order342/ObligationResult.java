package kz.arna.rules.order342;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.arna.rules.order342.AssessmentResult.RuleAnswer;
import kz.arna.rules.order342.obligation.ObligationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about a counter-obligation; serialises as {@code POST /api/v1/assessments/order-342-obligation} answers.
 *
 * @param amounts absent where the achievement is not known
 * @param rules every rule that was asked, in that order
 * @param lacking quarters whose income is due and stated by nobody, e.g. {@code 2026-Q1}, oldest first
 * @param differences figures that Bureau and applicant state differently, and nobody has looked at
 * @param ruleVersion the version of the rules on the day of the agreement (XC-R-070)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObligationResult(
        ObligationOutcome outcome,
        @Nullable Amounts amounts,
        List<RuleAnswer> rules,
        List<String> lacking,
        List<Differing> differences,
        String ruleVersion,
        Map<String, String> settings) {

    /**
     * A figure of two values.
     *
     * @param activity OKED code without dots, or {@code TOTAL}
     * @param bureau in the line's unit, as text
     */
    public record Differing(
            String form,
            String section,
            String line,
            String quarter,
            String activity,
            String bureau,
            String applicant) {}

    /** What the rule of that id answered, if it was asked. */
    public Optional<RuleAnswer> rule(String id) {
        return rules.stream().filter(answer -> answer.id().equals(id)).findFirst();
    }

    /**
     * Tenge with two decimals, as text.
     *
     * @param required growth of income that is owed
     * @param growth growth that is reached; may be negative
     * @param level achieved level in per cent, four decimals, between 0 and 100
     * @param quarters over how many quarters after the agreement
     * @param refund support × (1 − level), where a refund is due
     * @param surcharge what the base rate adds, where a formula is chosen
     * @param demand the sum to demand; absent while a person has to enter it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Amounts(
            String support,
            String required,
            String growth,
            String level,
            int quarters,
            @Nullable String refund,
            @Nullable String surcharge,
            @Nullable String demand) {}
}
