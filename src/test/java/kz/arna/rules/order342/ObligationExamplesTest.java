package kz.arna.rules.order342;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.stream.Stream;
import kz.arna.base.Rejected;
import kz.arna.support.PublishedExamples;
import kz.arna.support.PublishedExamples.Entry;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published examples of D6, the terms of D5 after the payment, and our own beside them, through the public entry. */
class ObligationExamplesTest {

    private static final Order342 ORDER = new Order342();

    static Stream<Named<JsonNode>> examples() {
        return Examples.of("order-342-obligation.json").map(ObligationExamplesTest::named);
    }

    static Stream<Named<JsonNode>> reports() {
        return Examples.of("order-342-report.json").map(ObligationExamplesTest::named);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void agrees(JsonNode example) {
        ObligationResult result = ORDER.obligation(ObligationJson.read(ObligationRequests.of(example)));

        example.path("expect")
                .properties()
                .forEach(rule -> assertThat(said(result.rule(rule.getKey()).orElseThrow()))
                        .as(rule.getKey())
                        .isEqualTo(rule.getValue().asText()));
        if (example.has("outcome")) {
            assertThat(result.outcome().name())
                    .as(() -> result.rules().toString())
                    .isEqualTo(example.path("outcome").asText());
        }
        JsonNode amounts = Examples.JSON.valueToTree(result.amounts());
        example.path("amounts")
                .properties()
                .forEach(amount -> assertThat(
                                Objects.requireNonNullElse(amounts.get(amount.getKey()), NullNode.instance))
                        .as(amount.getKey())
                        .isEqualTo(amount.getValue()));
        PublishedExamples.agreed(example.path("id").asText(), Entry.OBLIGATION);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void the_report_agrees(JsonNode example) {
        ObjectNode facts = Examples.JSON.createObjectNode();
        ObligationRequests.fact(facts, "report.quarter", "\"2025-Q3\"");
        ObligationRequests.fact(facts, "report.sentOn", "\"2025-10-24\"");
        ObligationRequests.fact(facts, "report.unit", "\"THOUSAND_KZT\"");
        ObligationRequests.fact(facts, "report.signedBy", "[\"HEAD\", \"EXECUTOR\"]");
        ObligationRequests.fact(facts, "report.idMustBeEmpty", "false");
        ObligationRequests.fact(facts, "report.idFilled", "true");
        ObligationRequests.fact(facts, "report.mailAccepted", "true");
        ObligationRequests.fact(facts, "report.documentNumber", "\"ЭҚ-1\"");
        ObligationRequests.changed(facts, example.path("facts"));
        ObjectNode request = Examples.JSON
                .createObjectNode()
                .put("assessedOn", example.path("assessedOn").asText("2026-12-01"));
        request.set("facts", facts);
        ObligationRequest read = ObligationJson.read(request);

        ReportResult result = ORDER.report(new ReportRequest(read.assessedOn(), read.settings(), read.facts()));

        example.path("expect")
                .properties()
                .forEach(rule -> assertThat(said(result.rule(rule.getKey()).orElseThrow()))
                        .as(rule.getKey())
                        .isEqualTo(rule.getValue().asText()));
        if (example.has("inOrder")) {
            assertThat(result.inOrder()).isEqualTo(example.path("inOrder").asBoolean());
        }
        PublishedExamples.agreed(example.path("id").asText(), Entry.REPORT);
    }

    @Test
    void a_request_with_the_day_alone_leaves_everything_to_a_person() {
        ObligationResult result = ORDER.obligation(
                ObligationJson.read(Examples.JSON.createObjectNode().put("assessedOn", "2026-07-25")));

        assertThat(result.outcome().name()).isEqualTo("NEEDS_PERSON");
        assertThat(result.amounts()).isNull();
        assertThat(result.rules()).hasSize(11);
    }

    @Test
    void both_values_of_a_difference_and_every_lacking_quarter_are_listed() throws Exception {
        JsonNode example = Examples.JSON.readTree("""
                {"without": [{"quarter": "2026-Q2", "source": "BUREAU"}, {"quarter": "2026-Q2", "source": "APPLICANT"}],
                 "figures": [{"line": "2", "quarter": "2026-Q1", "value": "40000", "source": "BUREAU"},
                             {"line": "2", "quarter": "2026-Q1", "value": "40000.5", "source": "APPLICANT"}]}""");
        ObligationResult result = ORDER.obligation(ObligationJson.read(ObligationRequests.of(example)));

        assertThat(result.lacking()).containsExactly("2026-Q2");
        assertThat(result.differences())
                .containsExactly(
                        new ObligationResult.Differing("0051102", "3", "2", "2026-Q1", "TOTAL", "40000", "40000.5"));
        assertThat(result.rule("DPR-R-148").orElseThrow().text().ru())
                .contains("0051102 3/2 2026-Q1")
                .doesNotContain("40000");
    }

    @Test
    void refuses_what_it_cannot_read() {
        assertRefused("{}", "FIELD_REQUIRED");
        assertRefused("{\"assessedOn\":\"2026-07-25\",\"prior\":[]}", "UNKNOWN_FIELD");
        assertRefused(
                "{\"assessedOn\":\"2026-07-25\",\"figures\":[" + figure("2026-Q5", "BUREAU") + "]}",
                "QUARTER_MALFORMED");
        assertRefused(
                "{\"assessedOn\":\"2026-07-25\",\"figures\":[" + figure("2026-Q1", "NOBODY") + "]}", "CHOICE_UNKNOWN");
        assertRefused(
                "{\"assessedOn\":\"2026-07-25\",\"facts\":{\"no.such\":{\"value\":1,\"source\":\"x\"}}}",
                "UNKNOWN_FACT");
        assertRefused("{\"assessedOn\":\"2020-07-25\"}", "NO_RULE_VERSION");
    }

    private static String figure(String quarter, String source) {
        return "{\"form\":\"0051102\",\"section\":\"3\",\"line\":\"1\",\"quarter\":\"%s\",\"value\":\"1\",\"source\":\"%s\"}"
                .formatted(quarter, source);
    }

    private static void assertRefused(String request, String code) {
        assertThatThrownBy(() -> ORDER.obligation(ObligationJson.read(Examples.JSON.readTree(request))))
                .isInstanceOf(Rejected.class)
                .hasMessage(code);
    }

    private static Named<JsonNode> named(JsonNode example) {
        return Named.of(example.path("id").asText() + " " + example.path("what").asText(), example);
    }

    /** Code or reason, where there is one, else the verdict. */
    private static String said(AssessmentResult.RuleAnswer answer) {
        return answer.code() == null ? answer.verdict() : answer.code();
    }
}
