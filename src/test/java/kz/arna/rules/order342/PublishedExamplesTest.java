package kz.arna.rules.order342;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.arna.rules.order342.AssessmentResult.Amounts;
import kz.arna.rules.order342.AssessmentResult.RuleAnswer;
import kz.arna.support.PublishedExamples;
import kz.arna.support.PublishedExamples.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published examples D1–D4 and our own beside them, through the public entry. */
class PublishedExamplesTest {

    private static final Order342 ORDER = new Order342();

    static Stream<Named<JsonNode>> examples() {
        return Stream.of("order-342-eligibility.json", "order-342-completeness.json", "order-342-amounts.json")
                .flatMap(Examples::of)
                .map(example -> Named.of(
                        example.path("id").asText() + " " + example.path("what").asText(), example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void agrees(JsonNode example) {
        AssessmentResult result = ORDER.assess(AssessmentJson.read(Examples.request(example)));
        example.path("expect")
                .properties()
                .forEach(rule -> assertThat(said(result, rule.getKey()))
                        .as("%s: %s", rule.getKey(), result.rule(rule.getKey()))
                        .isEqualTo(rule.getValue().asText()));
        example.path("expected")
                .path("verdicts")
                .properties()
                .forEach(rule -> assertThat(result.rule(rule.getKey()).map(RuleAnswer::verdict))
                        .as(rule.getKey())
                        .contains(rule.getValue().asText()));
        if (example.has("outcome")) {
            assertThat(result.outcome().name())
                    .as(() -> result.rules().stream()
                            .filter(rule -> !rule.verdict().equals("MET"))
                            .map(RuleAnswer::toString)
                            .collect(Collectors.joining("\n")))
                    .isEqualTo(example.path("outcome").asText());
        }
        amounts(example, result.amounts());
        example.path("says")
                .properties()
                .forEach(rule -> assertThat(words(result, rule.getKey()))
                        .contains(rule.getValue().asText()));
        example.path("silent")
                .properties()
                .forEach(rule -> assertThat(words(result, rule.getKey()))
                        .doesNotContain(rule.getValue().asText()));
        PublishedExamples.agreed(example.path("id").asText(), Entry.ASSESSMENT);
    }

    private static String words(AssessmentResult result, String rule) {
        return result.rule(rule).orElseThrow().text().ru();
    }

    private static void amounts(JsonNode example, @Nullable Amounts amounts) {
        JsonNode payable = example.has("payable")
                ? example.path("payable")
                : example.path("expected").path("amounts").path("payable");
        if (!payable.isMissingNode()) {
            assertThat(amounts == null ? "none" : amounts.payable()).isEqualTo(payable.textValue());
        }
    }

    /** Code or reason, where there is one, else the verdict. */
    private static String said(AssessmentResult result, String rule) {
        RuleAnswer answer = result.rule(rule).orElseThrow();
        return answer.code() == null ? answer.verdict() : answer.code();
    }
}
