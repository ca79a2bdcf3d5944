package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.Test;

/** What an official found about a counter-obligation counts as long as what it rests on is so (DPR-R-112, 114, 148). */
class LapsedFindingIT extends OnWatchedAgreement {

    private static final LocalDate THE_END = LocalDate.of(2028, 2, 1);

    @Test
    void a_settled_quarter_is_open_again_when_a_source_corrects_it() {
        differing("2026-Q2");
        settled("2026-Q2", "68000");
        desk.noTask(number, "FIGURES_DIFFER");
        assertThat(growth()).isEqualTo("10500000.00");

        watched.ours("2026-Q2", "71000");
        assertThat(desk.task(number, "FIGURES_DIFFER").at("/reason/ru").asText())
                .contains("2026-Q2");
        settled("2026-Q2", "69000");
        desk.noTask(number, "FIGURES_DIFFER");
        assertThat(growth()).isEqualTo("11500000.00");

        watched.bureauLine("2026-Q2", "3", "1", "67600");
        desk.task(number, "FIGURES_DIFFER");
        watched.ours("2026-Q2", "67600");
        desk.noTask(number, "FIGURES_DIFFER");
        assertThat(growth()).isEqualTo("10100000.00");
    }

    @Test
    void what_a_source_repeats_changes_nothing() {
        differing("2026-Q2");
        settled("2026-Q2", "68000");
        watched.ours("2026-Q2", "70000.00");
        watched.bureau("62500", "67500", "67500");
        watched.outcome("RUNNING");
        assertThat(desk.hasTask(number, "FIGURES_DIFFER")).isFalse();
        assertThat(growth()).isEqualTo("10500000.00");
    }

    @Test
    void settling_one_quarter_leaves_what_was_found_about_another() {
        watched.bureau("62500", "67500", "67500");
        watched.ours("2026-Q1", "70000");
        watched.ours("2026-Q2", "70000");
        settled("2026-Q1", "68000");
        desk.task(number, "FIGURES_DIFFER");
        settled("2026-Q2", "69000");
        desk.noTask(number, "FIGURES_DIFFER");
        assertThat(growth()).isEqualTo("12000000.00");
        assertThat(watched.obligation().at("/request/facts/income.byQuarter/value"))
                .hasSize(2);

        watched.ours("2026-Q1", "70001");
        assertThat(desk.task(number, "FIGURES_DIFFER").at("/reason/ru").asText())
                .contains("2026-Q1")
                .doesNotContain("2026-Q2");
    }

    @Test
    void looking_at_one_difference_leaves_another_looked_at() {
        watched.bureau("62500", "67500", "67500");
        for (String line : new String[] {"2", "3"}) {
            watched.bureauLine("2026-Q1", "3", line, "40000");
        }
        assertThat(watched.send(Stand.gateway().as("egov"), watched.whole("2026-Q1", "67500"))
                        .status())
                .isEqualTo(200);
        desk.task(number, "FIGURES_DIFFER");
        JsonNode both = watched.obligation().at("/result/differences");
        assertThat(both).hasSize(2);
        for (JsonNode one : both.deepCopy()) {
            desk.found(
                    number,
                    "figures.lookedAt",
                    JsonNodeFactory.instance.arrayNode().add(one));
        }
        desk.noTask(number, "FIGURES_DIFFER");
    }

    @Test
    void a_sum_to_pay_back_is_entered_again_when_the_level_changes() {
        onDay(THE_END);
        watched.bureau("62500", "66250", "66250", "66250", "66250", "66250", "66250", "66250", "66250");
        desk.task(number, "REFUND_TO_ENTER");
        desk.found(number, "refund.sum", TextNode.valueOf("5400000.00"));
        desk.noTask(number, "REFUND_TO_ENTER");
        assertThat(watched.obligation().at("/result/amounts/demand").asText()).isEqualTo("5400000.00");
        assertThat(watched.obligation().at("/request/facts/refund.sumFor/value").asText())
                .isEqualTo("5000000.00");

        watched.bureauLine("2027-Q4", "3", "1", "66251");
        desk.task(number, "REFUND_TO_ENTER");
        assertThat(watched.obligation().at("/result/amounts/refund").asText()).isEqualTo("4999500.00");
        assertThat(watched.obligation().at("/result/amounts").has("demand")).isFalse();

        watched.bureauLine("2027-Q4", "3", "1", "99999");
        desk.task(number, "OBLIGATION_FULFILLED");
        assertThat(watched.obligation().at("/result/amounts").has("demand")).isFalse();
        Answer refused = desk.decide(number, "refund-demanded", desk.body().put("reason", "Қате"));
        assertThat(refused.at("/code")).as(String.valueOf(refused.body())).isEqualTo("NO_AMOUNT");
    }

    /** What the sum rests on is asked in passing: one finding is one assessment, compared with the one before it. */
    @Test
    void a_sum_that_is_entered_is_assessed_once() {
        onDay(THE_END);
        watched.bureau("62500", "66250", "66250", "66250", "66250", "66250", "66250", "66250", "66250");
        desk.task(number, "REFUND_TO_ENTER");
        Stand.eventually(
                () -> assertThat(count("work_item w JOIN case_file c ON c.id = w.case_id AND w.due < '2028-02-02'"))
                        .isZero());
        int before = assessments();
        desk.found(number, "refund.sum", TextNode.valueOf("5400000.00"));
        desk.noTask(number, "REFUND_TO_ENTER");
        assertThat(assessments()).isEqualTo(before + 1);
    }

    private int assessments() {
        return count("assessment a JOIN case_file c ON c.id = a.case_id");
    }

    private int count(String rows) {
        return Stand.database()
                .sql("SELECT count(*) FROM " + rows + " WHERE c.number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    private void differing(String quarter) {
        watched.bureau("62500", "67500", "67500");
        watched.ours(quarter, "70000");
        desk.task(number, "FIGURES_DIFFER");
    }

    private void settled(String quarter, String income) {
        ObjectNode value = JsonNodeFactory.instance.objectNode().put(quarter, income);
        desk.found(number, "income.byQuarter", value);
    }

    private String growth() {
        return watched.obligation().at("/result/amounts/growth").asText();
    }
}
