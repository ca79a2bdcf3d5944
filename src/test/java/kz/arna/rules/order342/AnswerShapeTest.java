package kz.arna.rules.order342;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the assessment call answers, key by key. */
class AnswerShapeTest {

    private static final Order342 ORDER = new Order342();
    private static final LocalDateTime NOW = LocalDateTime.of(2025, 11, 24, 10, 0);

    /** As the gateway's own: what is null is left out where a type does not say otherwise. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    @Test
    void answers_with_every_key_of_the_shape_also_where_nothing_is_known() {
        JsonNode nothing = JSON.valueToTree(ORDER.assess(JSON.createObjectNode(), NOW, Examples.CALENDAR));
        assertThat(nothing.path("amounts").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("C1", "C2C3", "payable");
        assertThat(nothing.path("amounts").properties())
                .allMatch(sum -> sum.getValue().isNull());
        JsonNode inOrder = JSON.valueToTree(ORDER.assess(Examples.inOrder(), NOW, Examples.CALENDAR));
        assertThat(inOrder.at("/amounts/payable").isTextual()).isTrue();
        for (JsonNode answer : List.of(nothing, inOrder)) {
            assertThat(answer.path("outcome").isTextual()).isTrue();
            assertThat(answer.path("rules"))
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(rule.properties())
                            .extracting(Map.Entry::getKey)
                            .containsExactlyInAnyOrder("id", "verdict", "code", "clause", "facts", "text"));
        }
    }
}
