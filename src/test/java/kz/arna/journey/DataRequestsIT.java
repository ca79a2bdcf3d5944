package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import kz.arna.simulator.Fault;
import kz.arna.support.GatewayClient;
import org.junit.jupiter.api.Test;

/** Requests for data on an imported agreement of 12 December 2025: each quarter has its own request, term and answer. */
class DataRequestsIT extends OnWatchedAgreement {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 21);

    private final GatewayClient channel = Stand.gateway().as("egov");

    @Test
    void a_gap_in_the_baseline_is_asked_for_by_its_quarter() {
        watched.bureau("62500", "67500", "67500");
        watched.outcome("RUNNING");
        Stand.database()
                .sql("DELETE FROM stat_value WHERE subject = ? AND quarter = '2024-Q2'")
                .param(watched.bin())
                .update();
        watched.ours("2026-Q1", "67500");

        JsonNode task = desk.task(number, "DATA_TO_REQUEST");
        assertThat(task.at("/details/quarters")).hasSize(1);
        assertThat(task.at("/details/quarters/0").asText()).isEqualTo("2024-Q2");
        assertThat(task.at("/reason/ru").asText()).contains("2024-Q2");
        desk.decided(number, "data-requested", desk.body());
        desk.noTask(number, "DATA_TO_REQUEST");
        assertThat(desk.event(number, "DataRequested").at("/payload/text/ru").asText())
                .contains("Кварталы: 2 квартал 2024 года.");
        received(1);
        assertThat(desk.deadline(number, "DATA_REQUEST:2024-Q2").path("due").asText())
                .startsWith("2026-08-24");

        assertThat(watched.send(channel, watched.whole("2024-Q2", "62500")).status())
                .isEqualTo(200);
        assertThat(desk.deadline(number, "DATA_REQUEST:2024-Q2").hasNonNull("closedAt"))
                .isTrue();
        watched.outcome("RUNNING");
    }

    @Test
    void an_answered_request_does_not_silence_a_later_quarter() {
        watched.bureau("62500", "67500");
        desk.task(number, "DATA_TO_REQUEST");
        desk.decided(number, "data-requested", desk.body());
        received(1);
        assertThat(watched.send(channel, watched.whole("2026-Q2", "67500")).status())
                .isEqualTo(200);
        desk.noTask(number, "DATA_TO_REQUEST");
        assertThat(watched.rule("DPR-R-117").path("verdict").asText()).isEqualTo("MET");

        Stand.moveTo(OCTOBER, 10, 0);
        JsonNode task = desk.task(number, "DATA_TO_REQUEST");
        assertThat(task.at("/details/quarters/0").asText()).isEqualTo("2026-Q3");
        // Still in the state of the first request: the second goes out all the same.
        assertThat(desk.state(number)).isEqualTo("SHORTFALL_INFO_REQUESTED");
        desk.decided(number, "data-requested", desk.body());
        received(2);
        // 21 October and thirty days is Friday 20 November.
        assertThat(desk.deadline(number, "DATA_REQUEST:2026-Q3").path("due").asText())
                .startsWith("2026-11-20");
        assertThat(desk.deadline(number, "DATA_REQUEST:2026-Q2").hasNonNull("closedAt"))
                .isTrue();
        Stand.moveTo(LocalDate.of(2026, 11, 21), 9, 30);
        desk.task(number, "ANSWER_LATE");
    }

    @Test
    void one_line_ends_neither_the_quarters_term_nor_the_request_for_it() {
        watched.bureau("62500", "67500", "67500");
        watched.outcome("RUNNING");
        Stand.moveTo(LocalDate.of(2026, 10, 5), 10, 0);
        watched.ours("2026-Q3", "67500");
        assertThat(desk.deadline(number, "FIGURES:2026-Q3").hasNonNull("closedAt"))
                .isFalse();
        Stand.moveTo(OCTOBER, 10, 0);
        Stand.eventually(() ->
                assertThat(watched.rule("DPR-R-148").path("code").asText()).isEqualTo("DPR-OBL-03"));
        assertThat(watched.obligation()
                        .at("/request/facts/figures.partial/value")
                        .toString())
                .isEqualTo("[\"2026-Q3\"]");
        ObjectNode named = desk.body();
        named.putArray("quarters").add("2026-Q3");
        desk.decided(number, "data-requested", named);
        assertThat(desk.decide(number, "data-requested", named).at("/code")).isEqualTo("QUARTER_ASKED_ALREADY");
        received(1);
        watched.ours("2026-Q3", "67501");
        assertThat(desk.deadline(number, "DATA_REQUEST:2026-Q3").hasNonNull("closedAt"))
                .isFalse();

        assertThat(watched.send(channel, watched.whole("2026-Q3", "67501")).status())
                .isEqualTo(200);
        assertThat(desk.deadline(number, "DATA_REQUEST:2026-Q3").hasNonNull("closedAt"))
                .isTrue();
        assertThat(desk.deadline(number, "FIGURES:2026-Q3").hasNonNull("closedAt"))
                .isTrue();
    }

    @Test
    void one_letter_about_several_quarters_is_answered_quarter_by_quarter() {
        watched.bureau("62500");
        desk.task(number, "DATA_TO_REQUEST");
        desk.decided(number, "data-requested", desk.body());
        received(1);
        assertThat(watched.send(channel, watched.whole("2026-Q1", "67500")).status())
                .isEqualTo(200);
        assertThat(desk.deadline(number, "DATA_REQUEST:2026-Q1").hasNonNull("closedAt"))
                .isFalse();
        ObjectNode other = desk.body().put("kind", "DATA_REQUEST").put("text", "Q2 туралы хат");
        other.putArray("quarters").add("2026-Q2");
        assertThat(channel.post("/api/v1/cases/" + number + "/information-received", other)
                        .status())
                .isEqualTo(200);
        assertThat(desk.deadline(number, "DATA_REQUEST:2026-Q1").hasNonNull("closedAt"))
                .isTrue();
        // A letter without the figures leaves the quarter open, and a person looks.
        assertThat(desk.task(number, "DATA_TO_REQUEST").at("/reason/ru").asText())
                .contains("2026-Q2");
    }

    @Test
    void a_difference_of_any_line_shows_both_values_and_goes_when_a_person_has_looked() {
        watched.bureau("62500", "67500", "67500");
        watched.bureauLine("2026-Q1", "3", "2", "40000");
        assertThat(watched.send(channel, watched.whole("2026-Q1", "67500")).status())
                .isEqualTo(200);

        JsonNode task = desk.task(number, "FIGURES_DIFFER");
        assertThat(task.at("/reason/ru").asText())
                .contains("0051102 3/2 2026-Q1")
                .doesNotContain("40000");
        JsonNode difference = watched.obligation().at("/result/differences/0");
        assertThat(new java.math.BigDecimal(difference.path("bureau").asText())).isEqualByComparingTo("40000");
        assertThat(new java.math.BigDecimal(difference.path("applicant").asText()))
                .isEqualByComparingTo("10");
        desk.found(
                number, "figures.lookedAt", JsonNodeFactory.instance.arrayNode().add(difference.deepCopy()));
        desk.noTask(number, "FIGURES_DIFFER");
    }

    @Test
    void a_second_letter_leaves_the_first_ones_term_and_its_breach_alone() {
        desk.decided(number, "progress-requested", desk.body());
        received(1);
        LocalDate late = LocalDate.of(2026, 8, 25);
        Stand.moveTo(late, 9, 30);
        desk.task(number, "DEADLINE_BREACHED:PROGRESS_REQUEST");
        desk.decided(number, "progress-requested", desk.body().put("text", "Екінші рет сұралады"));
        received(2);
        JsonNode first = desk.deadline(number, "PROGRESS_REQUEST");
        assertThat(first.path("due").asText()).startsWith("2026-08-24");
        assertThat(first.hasNonNull("breachedAt")).isTrue();
        assertThat(desk.deadline(number, "PROGRESS_REQUEST:2").path("due").asText())
                .startsWith("2026-09-24");

        ObjectNode answer = desk.body().put("kind", "PROGRESS_REQUEST").put("text", "Жұмыс барысы туралы");
        desk.decided(number, "information-received", answer);
        for (String term : List.of("PROGRESS_REQUEST", "PROGRESS_REQUEST:2")) {
            assertThat(desk.deadline(number, term).hasNonNull("closedAt"))
                    .as(term)
                    .isTrue();
        }
        assertThat(desk.deadline(number, "PROGRESS_REQUEST").hasNonNull("breachedAt"))
                .isTrue();
    }

    @Test
    void one_receipt_on_paper_is_of_every_letter_that_it_means() {
        Stand.gateway().partners().faults().set("cabinet", Fault.TURNED_AWAY);
        for (String quarter : List.of("2024-Q1", "2024-Q2", "2026-Q1", "2026-Q2")) {
            ObjectNode asked = desk.body();
            asked.putArray("quarters").add(quarter);
            desk.decided(number, "data-requested", asked);
        }
        ObjectNode receipt = desk.body().put("kind", "DATA_REQUEST").put("on", JULY.toString());
        ObjectNode named = receipt.deepCopy();
        named.putArray("quarters").add("2024-Q1").add("2024-Q2");
        desk.decided(number, "notice-received", named);
        runs("2024-Q1", true);
        runs("2024-Q2", true);
        runs("2026-Q1", false);
        desk.decided(number, "notice-received", receipt);
        runs("2026-Q1", true);
        runs("2026-Q2", true);
        assertThat(desk.count(number, "NoticeReceived")).isEqualTo(4);
    }

    private void runs(String quarter, boolean running) {
        assertThat(desk.deadline(number, "DATA_REQUEST:" + quarter).isMissingNode())
                .as(quarter)
                .isNotEqualTo(running);
    }

    private void received(int letters) {
        Stand.eventually(() -> assertThat(desk.eventTypes(number).stream().filter("NoticeReceived"::equals))
                .hasSize(letters));
    }
}
