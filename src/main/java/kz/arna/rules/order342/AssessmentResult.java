package kz.arna.rules.order342;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.arna.base.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about an application; serialises as {@code POST /api/v1/assessments/order-342} answers, every key of
 * outcome, amounts and rules always there.
 *
 * @param amounts each {@code null} where the costs are not known
 * @param rules every rule that was asked, in that order
 * @param lines every line of item 12 with base, rates and what it takes of its documents
 * @param excludedLines lines of item 12 that are not reimbursed, each with its outcome code
 * @param alternatives the payable sums between which a person chooses, by open ambiguity
 * @param hearing whether an excluded line goes through the hearing of ¶37 (AMB-DPR-50)
 * @param ruleVersion the version of the rules by date (XC-R-070)
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AssessmentResult(
        Outcome outcome,
        Amounts amounts,
        List<RuleAnswer> rules,
        List<LineResult> lines,
        List<ExcludedLine> excludedLines,
        List<Alternative> alternatives,
        boolean hearing,
        String ruleVersion,
        Map<String, String> settings) {

    /** What the rule of that id answered, if it was asked. */
    public Optional<RuleAnswer> rule(String id) {
        return rules.stream().filter(answer -> answer.id().equals(id)).findFirst();
    }

    /** The proposed end of the case. */
    public enum Outcome {
        APPROVE,
        APPROVE_PARTIALLY,
        REFUSE,
        REFUSE_INCOMPLETE,
        NEEDS_PERSON
    }

    /** Tenge with two decimals, as text. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Amounts(
            @JsonProperty("C1") @Nullable String c1,
            @JsonProperty("C2C3") @Nullable String c2c3,
            @Nullable String payable) {

        /** Nothing is known of the costs. */
        static final Amounts UNKNOWN = new Amounts(null, null, null);
    }

    /**
     * One rule's answer.
     *
     * @param id the rule's id
     * @param verdict {@code MET}, {@code NOT_MET} or {@code NEEDS_PERSON}
     * @param code of a refusal the outcome code, of an open question the reason, {@code null} of what is met
     * @param facts what was looked at, by name
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RuleAnswer(
            String id,
            String verdict,
            @Nullable String code,
            String clause,
            Map<String, Looked> facts,
            Localized text) {}

    /** A fact as the rule found it. */
    public record Looked(
            JsonNode value,
            @Nullable String source,
            @Nullable LocalDate asOf) {}

    /**
     * A line of item 12 that is not, or only in part, reimbursed.
     *
     * @param whole the whole line
     */
    public record ExcludedLine(int no, String code, boolean whole, Localized text) {}

    /**
     * What would be paid under one choice of an open setting.
     *
     * @param payable tenge with two decimals; none where it cannot be told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Alternative(
            String setting, String choice, @Nullable String payable) {}
}
