package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.arna.base.Localized;
import kz.arna.base.Rejected;
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

    /** Other codes stop or suspend something; they refuse nothing. */
    private static final String REFUSAL = "DPR-REF-";

    private static final String FAILED = "failed";

    /** The rules could not read the case; nothing is proposed, so a person decides. */
    static Proposal failed(String outcome, RuntimeException fault) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("outcome", outcome).put(FAILED, fault.getClass().getSimpleName());
        if (fault instanceof Rejected rejected) {
            result.put("problem", rejected.problems().getFirst().code());
        }
        return new Proposal(result);
    }

    boolean failed() {
        return result.has(FAILED);
    }

    String outcome() {
        return result.path("outcome").asText();
    }

    boolean is(String outcome) {
        return outcome.equals(outcome());
    }

    /** Whether it refuses the whole, or a cost line about which the applicant is heard first (¶37, AMB-DPR-50). */
    boolean headsForRefusal() {
        return is(REFUSE) || result.path("hearing").asBoolean();
    }

    /** KZT with two decimals, none where no sum can be said. */
    @Nullable
    String payable() {
        JsonNode payable = result.at("/amounts/payable");
        return payable.isMissingNode() || payable.isNull() ? null : payable.asText();
    }

    /** The largest sum of all readings between which a person chooses; none where no sum can be said. */
    Optional<BigDecimal> most() {
        return Stream.concat(
                        Stream.of(result.at("/amounts/payable")),
                        result.path("alternatives").valueStream().map(one -> one.path("payable")))
                .filter(JsonNode::isTextual)
                .map(sum -> new BigDecimal(sum.textValue()))
                .max(Comparator.naturalOrder());
    }

    /** The choices of a setting between which the rules leave it to a person; none where the question is not open. */
    List<String> openChoices(String setting) {
        return result.path("alternatives")
                .valueStream()
                .filter(one -> one.path("setting").asText().equals(setting))
                .map(one -> one.path("choice").asText())
                .toList();
    }

    /** What the rules pay of a line before caps, KZT. */
    BigDecimal support(int no) {
        return result.path("lines")
                .valueStream()
                .filter(line -> line.path("no").asInt() == no)
                .map(line -> new BigDecimal(line.path("support").asText("0")))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** Whether this is the sum that it proposes. */
    boolean pays(BigDecimal sum) {
        String payable = payable();
        return payable != null && new BigDecimal(payable).compareTo(sum) == 0;
    }

    /** Why the rules do not, or only in part, pay cost lines; a line may have several reasons. */
    Stream<ResultText.NotPaid> excluded() {
        return result.path("excludedLines")
                .valueStream()
                .map(line -> new ResultText.NotPaid(
                        line.path("no").asInt(),
                        line.path("code").asText(),
                        line.path("whole").asBoolean(),
                        text(line.path("text"))));
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
                .filter(rule -> rule.path("code").asText().startsWith(REFUSAL))
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
