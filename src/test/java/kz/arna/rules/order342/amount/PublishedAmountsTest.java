package kz.arna.rules.order342.amount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.arna.rules.order342.costs.Exclusion;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published examples D1, D2 and D4, with what lies behind the figure: bases, caps, readings, verdicts. */
class PublishedAmountsTest {

    static Stream<Named<JsonNode>> examples() throws IOException {
        try (InputStream in = PublishedAmountsTest.class.getResourceAsStream("/examples/order-342-amounts.json")) {
            JsonNode all = Assessed.JSON.readTree(Objects.requireNonNull(in));
            return StreamSupport.stream(all.spliterator(), false)
                    .map(example -> Named.of(
                            example.path("id").asText() + " "
                                    + example.path("what").asText(),
                            example));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void agrees_with_the_published_example(JsonNode example) {
        Assessed assessed = Assessed.of(example.path("request"));
        JsonNode expected = example.path("expected");
        CostAssessment result = assessed.result();

        expected.path("verdicts")
                .properties()
                .forEach(entry -> assertThat(assessed.verdict(entry.getKey()))
                        .as(entry.getKey())
                        .isEqualTo(entry.getValue().asText()));
        expected.path("codes")
                .properties()
                .forEach(entry -> assertThat(assessed.code(entry.getKey()))
                        .as(entry.getKey())
                        .isEqualTo(entry.getValue().asText()));
        assertThat(result.outcome().name())
                .as(() -> result.trace().open().toString())
                .isEqualTo(expected.path("outcome").asText());
        JsonNode amounts = expected.path("amounts");
        assertThat(assessed.payable()).isEqualTo(amounts.path("payable").textValue());
        assertThat(Assessed.text(result.amount().certification()))
                .isEqualTo(amounts.path("C1").textValue());
        assertThat(Assessed.text(result.amount().markingAndRail()))
                .isEqualTo(amounts.path("C2C3").textValue());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void explains_the_published_example(JsonNode example) {
        CostAssessment result = Assessed.of(example.path("request")).result();
        JsonNode expected = example.path("expected");

        result.amount().lines().forEach(line -> {
            JsonNode base = expected.path("bases").path(String.valueOf(line.no()));
            JsonNode kzt = expected.path("kzt").path(String.valueOf(line.no()));
            if (!base.isMissingNode()) {
                assertThat(line.base()).isEqualByComparingTo(base.asText());
            }
            if (!kzt.isMissingNode()) {
                assertThat(line.kzt()).isEqualByComparingTo(kzt.asText());
            }
        });
        result.amount().groups().forEach(group -> {
            JsonNode cap = expected.path("caps").path(group.group().name());
            JsonNode used = expected.path("used24").path(group.group().name());
            if (!cap.isMissingNode()) {
                assertThat(group.cap()).isEqualByComparingTo(cap.asText());
            }
            if (!used.isMissingNode()) {
                assertThat(group.used24()).isEqualByComparingTo(used.asText());
            }
        });
        expected.path("readings")
                .properties()
                .forEach(entry -> assertThat(result.readings())
                        .anyMatch(reading -> reading.choice().equals(entry.getKey())
                                && entry.getValue()
                                        .asText()
                                        .equals(Assessed.text(reading.amount().payable()))));
        expected.path("excluded")
                .properties()
                .forEach(entry -> assertThat(result.exclusions())
                        .extracting(Exclusion::code)
                        .contains(entry.getValue().asText()));
    }
}
