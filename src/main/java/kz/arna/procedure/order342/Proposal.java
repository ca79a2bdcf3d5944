package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kz.arna.base.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What the rules propose for a case.
 *
 * @param result the assessment's result, in the shape of the assessment call
 */
record Proposal(JsonNode result) {

    static final String APPROVE = "APPROVE";
    static final String APPROVE_PARTIALLY = "APPROVE_PARTIALLY";
    static final String REFUSE = "REFUSE";
    static final String REFUSE_INCOMPLETE = "REFUSE_INCOMPLETE";
    static final String NEEDS_PERSON = "NEEDS_PERSON";

    String outcome() {
        return result.path("outcome").asText();
    }

    boolean is(String outcome) {
        return outcome.equals(outcome());
    }

    /** KZT with two decimals, none where no sum can be said. */
    @Nullable
    String payable() {
        JsonNode payable = result.at("/amounts/payable");
        return payable.isMissingNode() || payable.isNull() ? null : payable.asText();
    }

    /** Verdicts of one kind: {@code MET}, {@code NOT_MET} or {@code NEEDS_PERSON}. */
    List<JsonNode> rules(String verdict) {
        List<JsonNode> rules = new ArrayList<>();
        for (JsonNode rule : result.path("rules")) {
            if (verdict.equals(rule.path("verdict").asText())) {
                rules.add(rule);
            }
        }
        return rules;
    }

    /** Grounds of a refusal, one per rule that is not met. */
    List<ResultText.Ground> grounds() {
        return rules("NOT_MET").stream()
                .map(rule -> new ResultText.Ground(
                        rule.path("code").asText(), rule.path("clause").asText(), text(rule.path("text"))))
                .toList();
    }

    static Localized text(JsonNode text) {
        return new Localized(
                text.path("kk").asText(),
                text.path("ru").asText(),
                text.path("en").asText());
    }
}
