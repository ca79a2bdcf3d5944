package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.arna.funds.CapUsages;
import kz.arna.support.GatewayClient.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A company takes its consent to statistics back, and an agreement ends before its time. */
class WithdrawalIT extends OnWatchedAgreement {

    private static final String LOST = "-5\u00a0000\u00a0000,00";

    @Test
    void hides_the_bureaus_values_in_what_was_assessed_before_an_agreement_ended() {
        watched.bureau("62500", "82500", "82500");
        watched.ours("2026-Q1", "82501");
        desk.task(number, "FIGURES_DIFFER");
        ObjectNode terminated = desk.body().put("reason", "Шарттар бұзылды");
        desk.decided(number, "agreement-terminated", terminated);
        assertThat(values("BUREAU")).hasSize(11).contains("62500", "82500");
        assertThat(watched.obligation().at("/result/differences/0/bureau").asText())
                .startsWith("82500");

        assertThat(withdraw(null).status()).isEqualTo(200);

        assertThat(values("BUREAU")).hasSize(11).containsOnly("***");
        assertThat(values("APPLICANT")).singleElement().asString().startsWith("82501");
        assertThat(watched.obligation().at("/result/differences/0/bureau").asText())
                .isEqualTo("***");
        assertThat(watched.obligation().toString()).doesNotContain("\"82500");
    }

    @Test
    void hides_what_was_computed_from_them_in_assessment_history_and_tasks() {
        watched.bureau("62500", "60000", "60000");
        String task = desk.task(number, "OBLIGATION_AT_RISK").path("id").asText();
        desk.decided(number, "agreement-terminated", desk.body().put("reason", "Шарттар бұзылды"));
        assertThat(everything(task)).allMatch(shown -> shown.contains("-5000000.00") || shown.contains(LOST));

        assertThat(withdraw(null).status()).isEqualTo(200);

        assertThat(everything(task))
                .allMatch(shown -> shown.contains("***"))
                .noneMatch(shown -> shown.contains("-5000000.00") || shown.contains(LOST) || shown.contains("60000"));
        JsonNode amounts = watched.obligation().at("/result/amounts");
        assertThat(amounts.path("growth").asText()).isEqualTo("***");
        assertThat(amounts.path("level").asText()).isEqualTo("***");
        assertThat(amounts.path("required").asText()).isEqualTo("40000000.00");
        assertThat(watched.obligation().path("outcome").asText()).isEqualTo("AT_RISK");
        assertThat(stored()).contains("-5000000.00");
    }

    /** Assessment, history and task, as they are shown to an official. */
    private List<String> everything(String task) {
        return Stream.of(
                        "cases/" + number + "/assessment?stage=OBLIGATION",
                        "cases/" + number + "/events",
                        "tasks/" + task)
                .map(path -> String.valueOf(desk.client().get("/api/v1/" + path).body()))
                .toList();
    }

    private String stored() {
        return Stand.database()
                .sql("SELECT string_agg(e.payload::text, ' ') FROM case_event e JOIN case_file c ON c.id = e.case_id"
                        + " WHERE c.number = ? AND e.type = 'OutcomeProposed'")
                .param(number)
                .query(String.class)
                .single();
    }

    @Test
    void leaves_a_refund_that_was_demanded_and_what_it_gives_the_cap_free() {
        Stand.moveTo(LocalDate.of(2028, 2, 1), 10, 0);
        watched.bureau("62500", "66250", "66250", "66250", "66250", "66250", "66250", "66250", "66250");
        desk.task(number, "REFUND_TO_ENTER");
        ObjectNode demand = desk.body().put("sum", "5400000.00").put("reason", "Базалық мөлшерлеме ескерілді");
        desk.decided(number, "refund-demanded", demand);

        assertThat(withdraw("2028-02-01").status()).isEqualTo(200);

        Stand.eventually(
                () -> assertThat(watched.obligation().at("/request/figures")).isEmpty());
        JsonNode proposed = desk.events(number).stream()
                .filter(event -> event.at("/payload/outcome").asText().equals("SHORTFALL"))
                .findFirst()
                .orElseThrow()
                .at("/payload/amounts");
        assertThat(proposed.path("refund").asText()).isEqualTo("5000000.00");
        assertThat(proposed.path("growth").asText()).isEqualTo("***");
        assertThat(desk.event(number, "RefundDemanded").at("/text/ru").asText())
                .contains("5\u00a0400\u00a0000,00 тенге");
        new History()
                .bring(
                        "reimbursements",
                        "bin;group;amount;paidOn;reference\n" + watched.bin() + ";C1;20000000.00;2025-12-16;\n");
        desk.decided(
                number, "refund-received", desk.body().put("sum", "5400000.00").put("on", "2028-02-01"));
        assertThat(Stand.gateway().bean(CapUsages.class).before(watched.bin(), UUID.randomUUID()))
                .singleElement()
                .satisfies(used -> assertThat(used.amount()).isEqualByComparingTo("15000000.00"));
    }

    @Test
    void has_a_day_between_signature_and_today_and_only_one() {
        for (String day : List.of("2025-12-11", "2026-07-25")) {
            Answer wrong = withdraw(day);
            assertThat(wrong.status()).as(day).isEqualTo(422);
            assertThat(wrong.at("/errors/0/code")).isEqualTo("WITHDRAWAL_DAY");
            assertThat(wrong.at("/errors/0/field")).isEqualTo("/on");
        }
        assertThat(withdraw("2025-12-12").status()).isEqualTo(200);
        assertThat(withdraw("2025-12-12").at("/withdrawnOn")).isEqualTo("2025-12-12");
        Answer other = withdraw("2025-12-13");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/code")).isEqualTo("CONSENT_WITHDRAWN_ALREADY");
        desk.task(number, "CONSENT_LACKING");
    }

    @Test
    void no_term_of_monitoring_begins_anew_when_a_refund_is_demanded_after_the_end() {
        watched.bureau("62500", "60000", "60000");
        desk.task(number, "RISK_NOTICE_DUE");
        desk.decided(number, "agreement-terminated", desk.body().put("reason", "Шарттар бұзылды"));
        ObjectNode demand = desk.body().put("sum", "100.00").put("reason", "Шарттар бұзылды");
        desk.decided(number, "refund-demanded", demand);
        assertThat(desk.state(number)).isEqualTo("REFUND_DEMANDED");
        Stand.eventually(() -> assertThat(
                        desk.deadline(number, "REFUND_DEMAND").path("clause").asText())
                .isEqualTo("agr.5(5)"));
        assertThat(running()).containsExactly("REFUND_DEMAND");
        assertThat(desk.tasks(number)).doesNotContain("RISK_NOTICE_DUE", "OBLIGATION_AT_RISK");
    }

    private List<String> running() {
        return Stand.database()
                .sql("SELECT d.kind FROM deadline d JOIN case_file c ON c.id = d.case_id"
                        + " WHERE c.number = ? AND d.closed_at IS NULL")
                .param(number)
                .query(String.class)
                .list();
    }

    private List<String> values(String source) {
        return watched.obligation()
                .at("/request/figures")
                .valueStream()
                .filter(figure -> figure.path("source").asText().equals(source))
                .map(figure -> figure.path("value").asText().replaceAll("[.]00$", ""))
                .toList();
    }

    private Answer withdraw(@Nullable String day) {
        String consent = Stand.database()
                .sql("SELECT id::text FROM stat_consent WHERE subject = ?")
                .param(watched.bin())
                .query(String.class)
                .single();
        ObjectNode withdrawal = desk.body().put("reason", "Кәсіпорынның хаты");
        if (day != null) {
            withdrawal.put("on", day);
        }
        return desk.client().post("/api/v1/statistics/consents/" + consent + "/withdraw", withdrawal);
    }
}
