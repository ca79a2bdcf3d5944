package kz.arna.statistics.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts that follow from hidden figures, and the words that repeat them. */
class ComputedFiguresTest {

    private final ObjectNode amounts = JsonNodeFactory.instance
            .objectNode()
            .put("support", "20000000.00")
            .put("required", "40000000.00")
            .put("growth", "30000000.00")
            .put("level", "75.0000")
            .put("quarters", 8)
            .put("refund", "5000000.00")
            .put("demand", "5400000.00");

    @Test
    void what_the_agreement_says_stays() {
        ComputedFigures.hide(amounts, false);
        assertThat(amounts)
                .hasToString(
                        "{\"support\":\"20000000.00\",\"required\":\"40000000.00\",\"growth\":\"***\",\"level\":\"***\","
                                + "\"quarters\":8,\"refund\":\"***\",\"demand\":\"***\"}");
    }

    @Test
    void what_was_demanded_stays_too() {
        ComputedFigures computed = ComputedFigures.hide(amounts, true);
        assertThat(amounts.path("refund").asText()).isEqualTo("5000000.00");
        assertThat(amounts.path("demand").asText()).isEqualTo("5400000.00");
        assertThat(amounts.path("growth").asText()).isEqualTo("***");
        assertThat(computed.in("5\u00a0000\u00a0000,00 теңге")).isEqualTo("5\u00a0000\u00a0000,00 теңге");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reached 30\u00a0000\u00a0000,00 KZT | reached *** KZT",
                "достигнутый 30000000 тенге | достигнутый *** тенге",
                "130\u00a0000\u00a0000,00 | 130\u00a0000\u00a0000,00",
                "7\u00a030\u00a0000\u00a0000,00 | 7\u00a030\u00a0000\u00a0000,00",
                "5\u00a0000\u00a0000,00 теңге, 2026-Q1 | *** теңге, 2026-Q1",
                "50000000 | 50000000",
                "owed 40\u00a0000\u00a0000,00 KZT | owed 40\u00a0000\u00a0000,00 KZT"
            })
    void words_lose_the_amounts_and_nothing_else(String text, String masked) {
        assertThat(ComputedFigures.hide(amounts, false).in(text)).isEqualTo(masked);
    }

    @Test
    void other_amounts_have_nothing_to_hide() {
        ObjectNode costs = JsonNodeFactory.instance.objectNode().put("payable", "1.00");
        assertThat(ComputedFigures.hide(costs, false).in("1,00")).isEqualTo("1,00");
        assertThat(costs.path("payable").asText()).isEqualTo("1.00");
    }
}
