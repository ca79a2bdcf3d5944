package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import kz.arna.funds.CapUsages;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.Test;

/** Two years of monitoring on imported agreements of 12 December 2025 over twenty million, each of a company of its own. */
class MonitoringIT extends OnWatchedAgreement {

    private static final LocalDate THE_END = LocalDate.of(2028, 2, 1);

    @Test
    void figures_in_step_ask_nothing_of_anybody() {
        watched.bureau("62500", "67500", "67500");
        watched.ours("2026-Q1", "67500");
        watched.ours("2026-Q2", "67500");

        watched.outcome("RUNNING");
        assertThat(watched.obligation().at("/result/amounts/growth").asText()).isEqualTo("10000000.00");
        assertThat(watched.obligation().at("/request/facts/support.paid/source").asText())
                .isEqualTo("IMPORTED");
        assertThat(desk.tasks(number)).isEmpty();
        assertThat(desk.deadline(number, "FIGURES:2026-Q3").path("clause").asText())
                .isEqualTo("S003 ¶24");
        assertThat(desk.deadline(number, "FIGURES:2026-Q3").path("due").asText())
                .startsWith("2026-10-20");
    }

    @Test
    void a_risk_is_told_once_in_a_half_year_and_goes_when_the_growth_is_back() {
        watched.bureau("62500", "60000", "60000");

        desk.task(number, "OBLIGATION_AT_RISK");
        JsonNode due = desk.task(number, "RISK_NOTICE_DUE");
        assertThat(due.at("/reason/ru").asText()).contains("по импортированным сведениям");
        desk.decided(number, "risk-notified", desk.body());
        assertThat(desk.state(number)).isEqualTo("RISK_NOTIFIED");
        desk.noTask(number, "RISK_NOTICE_DUE");
        Answer again = desk.decide(number, "risk-notified", desk.body());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("RISK_TOLD_ALREADY");
        Stand.eventually(() -> assertThat(watched.notices())
                .singleElement()
                .satisfies(
                        notice -> assertThat(notice.at("/notice/code").asText()).isEqualTo("RISK")));

        watched.bureau("62500", "70000", "70000");
        desk.reaches(number, "MONITORING");
        desk.noTask(number, "OBLIGATION_AT_RISK");
        assertThat(desk.eventTypes(number)).contains("RiskNotified", "RiskCleared", "OutcomeProposed");
    }

    @Test
    void a_difference_between_the_two_sources_needs_a_person() {
        watched.bureau("62500", "67500", "67500");
        watched.ours("2026-Q1", "67500");
        watched.ours("2026-Q2", "70000");

        JsonNode task = desk.task(number, "FIGURES_DIFFER");
        assertThat(task.at("/reason/ru").asText()).contains("2026-Q2");
        ObjectNode settled = JsonNodeFactory.instance.objectNode().put("2026-Q2", "67500");
        desk.found(number, "income.byQuarter", settled);
        desk.noTask(number, "FIGURES_DIFFER");
        watched.outcome("RUNNING");
    }

    @Test
    void an_applicants_report_is_checked_line_by_line() {
        GatewayClient channel = Stand.gateway().as("egov");
        assertThat(watched.report(Stand.gateway().as("qazindustry"), "2026-Q1", "67500")
                        .status())
                .isEqualTo(404);
        Watched.refused(watched.report(channel, "2026-Q3", "67500"), "QUARTER_NOT_MONITORED");
        Watched.refused(watched.report(channel, "2026-Q9", "67500"), "QUARTER_MALFORMED");
        Watched.refused(watched.report(channel, "2026-Q1", "67500.005"), "AMOUNT_DECIMALS");
        Answer large = watched.report(channel, "2026-Q1", "100000000000000000");
        Watched.refused(large, "AMOUNT_TOO_LARGE");
        assertThat(large.at("/errors/0/field")).isEqualTo("/figures/0/value");
        assertThat(watched.report(channel, "2026-Q1", "99999999999999999.99").status())
                .isEqualTo(200);
        ObjectNode body = watched.figures("2026-Q1", "67500");
        body.withArray("/figures")
                .addObject()
                .put("form", "0051102")
                .put("section", "9")
                .put("line", "1")
                .put("value", 1);
        Watched.refused(watched.send(channel, body), "LINE_NOT_MONITORED");
        ObjectNode twice = watched.figures("2026-Q1", "67500");
        twice.withArray("/figures").add(twice.at("/figures/0").deepCopy());
        Watched.refused(watched.send(channel, twice), "FIGURE_TWICE");
        ObjectNode part = watched.figures("2026-Q1", "67500");
        part.withArray("/figures")
                .addObject()
                .put("form", "1211101")
                .put("section", "2")
                .put("line", "1")
                .put("value", "12.5");
        Watched.refused(watched.send(channel, part), "NUMBER_OUT_OF_RANGE");
        ObjectNode whole = watched.figures("2026-Q1", "67500");
        whole.withArray("/figures")
                .addObject()
                .put("form", "0051102")
                .put("section", "3")
                .put("line", "3")
                .put("activity", "22.29.0")
                .put("value", "-1500.50");
        assertThat(watched.send(channel, whole).status()).isEqualTo(200);
        assertThat(desk.event(number, "FiguresSupplied").at("/payload/figures").asInt())
                .isEqualTo(2);
        assertThat(desk.event(number, "FiguresSupplied").path("by").asText()).isEqualTo("CHANNEL");
    }

    @Test
    void missing_figures_are_asked_for_and_thirty_days_run_from_the_receipt() {
        desk.task(number, "DATA_TO_REQUEST");
        desk.decided(number, "data-requested", desk.body());
        assertThat(desk.state(number)).isEqualTo("SHORTFALL_INFO_REQUESTED");
        Stand.eventually(() -> assertThat(desk.eventTypes(number)).contains("NoticeReceived"));
        JsonNode term = desk.deadline(number, "DATA_REQUEST:2023-Q4");
        assertThat(term.path("clause").asText()).isEqualTo("agr.5(2)");
        // 24 July and thirty days is Sunday 23 August: the next working day counts (AMB-XC-03).
        assertThat(term.path("due").asText()).startsWith("2026-08-24");
        assertThat(desk.event(number, "NoticeReceived").at("/payload/due").asText())
                .isEqualTo("2026-08-24");
        assertThat(watched.notices().getFirst().at("/notice/replyDays").asInt()).isEqualTo(30);

        ObjectNode answer = desk.body().put("kind", "DATA_REQUEST").put("text", "Деректер арна арқылы ұсынылды");
        GatewayClient channel = Stand.gateway().as("egov");
        assertThat(channel.post("/api/v1/cases/" + number + "/information-received", answer)
                        .status())
                .isEqualTo(200);
        assertThat(desk.deadline(number, "DATA_REQUEST:2023-Q4").hasNonNull("closedAt"))
                .isTrue();
        desk.decided(number, "monitoring-resumed", desk.body().put("reason", "Деректер жеткілікті"));
        assertThat(desk.state(number)).isEqualTo("MONITORING");
    }

    @Test
    void growth_as_owed_is_put_before_an_official_who_ends_the_obligation() {
        watched.bureau("62500", "82500", "82500");
        desk.task(number, "OBLIGATION_FULFILLED");
        desk.decided(number, "obligation-fulfilled", desk.body());
        assertThat(desk.state(number)).isEqualTo("OBLIGATION_FULFILLED");
        assertThat(desk.tasks(number)).isEmpty();
        Stand.moveTo(LocalDate.of(2027, 12, 13), 10, 0);
        desk.reaches(number, "CLOSED");
    }

    @Test
    void a_shortfall_at_the_end_leads_over_a_persons_sum_to_the_refund() {
        Stand.moveTo(THE_END, 10, 0);
        Stand.set("decision.two-persons", "true");
        watched.bureau("62500", "66250", "66250", "66250", "66250", "66250", "66250", "66250", "66250");
        desk.task(number, "OBLIGATION_NOT_MET");
        desk.task(number, "REFUND_TO_ENTER");
        assertThat(watched.obligation().at("/result/amounts/refund").asText()).isEqualTo("5000000.00");
        assertThat(watched.obligation().at("/result/amounts").has("demand")).isFalse();

        ObjectNode demand = desk.body().put("sum", "5400000.00").put("reason", "Базалық мөлшерлеме ескерілді");
        assertThat(desk.decided(number, "refund-demanded", demand).at("/state")).isEqualTo("MONITORING");
        ObjectNode second = demand.deepCopy();
        second.set("actor", desk.body(Desk.QANAT).get("actor"));
        desk.decided(number, "refund-demanded", second);
        assertThat(desk.state(number)).isEqualTo("REFUND_DEMANDED");
        assertThat(desk.tasks(number)).doesNotContain("OBLIGATION_NOT_MET", "REFUND_TO_ENTER", "PROGRESS_TO_REQUEST");
        Stand.eventually(() -> assertThat(
                        desk.deadline(number, "REFUND_DEMAND").path("clause").asText())
                .isEqualTo("agr.5(5)"));
        assertThat(watched.notices().getFirst().at("/notice/amount").asText()).isEqualTo("5400000.00");

        String bin = watched.bin();
        new History()
                .bring("reimbursements", "bin;group;amount;paidOn;reference\n" + bin + ";C1;20000000.00;2025-12-16;\n");
        ObjectNode credited = desk.body().put("sum", "5400000.00").put("on", "2028-02-01");
        assertThat(desk.decide(number, "refund-received", credited.deepCopy().put("sum", "0.00"))
                        .at("/errors/0/code"))
                .isEqualTo("AMOUNT_MALFORMED");
        desk.decided(number, "refund-received", credited);
        desk.reaches(number, "CLOSED");
        assertThat(desk.eventTypes(number)).contains("RefundDemanded", "RefundReceived", "AgreementClosed");
        assertThat(desk.decide(number, "refund-received", credited).status()).isEqualTo(409);
        // What the base rate added was never support: of the 5.4 million five give the cap free.
        assertThat(Stand.gateway().bean(CapUsages.class).before(bin, UUID.randomUUID()))
                .singleElement()
                .satisfies(used -> assertThat(used.amount()).isEqualByComparingTo("15000000.00"));
    }

    @Test
    void a_demand_without_a_sum_or_against_the_proposal_is_refused() {
        watched.bureau("62500", "82500", "82500");
        desk.task(number, "OBLIGATION_FULFILLED");
        assertThat(desk.decide(number, "refund-demanded", desk.body()).at("/code"))
                .isEqualTo("NO_AMOUNT");
        assertThat(desk.decide(number, "refund-demanded", desk.body().put("sum", "1.00"))
                        .at("/errors/0/field"))
                .isEqualTo("/reason");
        assertThat(desk.decide(number, "agreement-terminated", desk.body()).at("/errors/0/field"))
                .isEqualTo("/reason");
        desk.decided(number, "agreement-terminated", desk.body().put("reason", "Шарттар бұзылды"));
        assertThat(desk.state(number)).isEqualTo("TERMINATED");
        assertThat(desk.decide(number, "approved", desk.body()).status()).isEqualTo(409);
    }

    @Test
    void a_withdrawn_consent_hides_what_the_bureau_sent_and_the_rules_are_asked_anew_at_once() {
        watched.bureau("62500", "67500", "67500");
        watched.outcome("RUNNING");
        String consent = Stand.database()
                .sql("SELECT id::text FROM stat_consent WHERE subject = ?")
                .param(watched.bin())
                .query(String.class)
                .single();
        ObjectNode withdrawal = desk.body().put("reason", "Кәсіпорынның хаты");
        Answer withdrawn = desk.client().post("/api/v1/statistics/consents/" + consent + "/withdraw", withdrawal);
        assertThat(withdrawn.status()).as(String.valueOf(withdrawn.body())).isEqualTo(200);
        desk.task(number, "DATA_TO_REQUEST");
        assertThat(watched.obligation().at("/request/figures")).isEmpty();
        assertThat(watched.obligation().at("/result/rules"))
                .anyMatch(rule -> rule.path("code").asText().equals("DPR-OBL-09"));
    }

    @Test
    void tells_what_was_expected_what_came_and_what_is_missing() {
        watched.bureau("62500", "67500");
        GatewayClient operator = Stand.gateway().as("operator");
        String query = "/api/v1/statistics/expectations?limit=200&subject=" + watched.bin();
        Answer all = operator.get(query);
        assertThat(all.status()).as(String.valueOf(all.body())).isEqualTo(200);
        // Eleven quarters are over (2023-Q4 to 2026-Q2), two forms each for a medium enterprise.
        assertThat(all.node("/items")).hasSize(22);
        JsonNode first = operator.get(query + "&quarter=2026-Q1&form=0051102").node("/items/0");
        assertThat(first.path("state").asText()).isEqualTo("PARTLY");
        assertThat(first.path("bureauLines").asInt()).isEqualTo(1);
        assertThat(first.path("linesExpected").asInt()).isEqualTo(8);
        assertThat(first.path("due").asText()).isEqualTo("2026-04-20");
        assertThat(first.path("consented").asBoolean()).isTrue();
        assertThat(operator.get(query + "&state=OVERDUE&quarter=2026-Q2").node("/items"))
                .hasSize(2);
        Answer page = operator.get("/api/v1/statistics/expectations?limit=1&subject=" + watched.bin());
        assertThat(page.at("/next")).isNotEmpty();
        assertThat(operator.get(query + "&state=LOST").status()).isEqualTo(400);
    }
}
