package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kz.arna.simulator.Companies;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The six applications of the demo, from the portal to their ends. */
@ExtendWith(AtRest.class)
class MainJobIT {

    private final Desk desk = Stand.desk();

    @Test
    void an_application_in_order_is_approved_and_everybody_is_told_once_and_in_order() {
        String number = Stand.file(Stand.application(Companies.APPROVED));
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        JsonNode result = desk.assessment(number).path("result");
        assertThat(result.path("outcome").asText()).as(result.toPrettyString()).isEqualTo("APPROVE");
        assertThat(result.at("/amounts/payable").asText()).isEqualTo("5000000.00");
        assertThat(result.at("/lines/0/verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(result.at("/lines/0/base").asText()).isEqualTo("10000000.00");
        Answer approved = desk.decided(number, "approved", desk.body());
        assertThat(approved.at("/state")).isEqualTo("APPROVED_NOTIFIED");
        JsonNode event = desk.event(number, "Approved");
        assertThat(event.at("/payload/payable").asText()).isEqualTo("5000000.00");
        assertThat(event.at("/name").asText()).isEqualTo("Ахметова Айгүл");
        assertThat(event.at("/payload/text/kk").asText()).contains("9-тармағына", "5\u00a0000\u00a0000,00 теңге");
        assertThat(event.at("/payload/text/ru").asText()).contains("пунктом 9", "5\u00a0000\u00a0000,00 тенге");
        everybodyWasTold(number);
        assertThat(desk.tasks(number)).isEmpty();
        desk.of(number)
                .node("/deadlines")
                .forEach(deadline -> assertThat(deadline.hasNonNull("closedAt"))
                        .as(deadline.toString())
                        .isEqualTo(!deadline.path("kind").asText().equals("SIGNING")));
    }

    private void everybodyWasTold(String number) {
        Stand.eventually(() -> {
            assertThat(texts(Stand.told("cabinet", number), "/kind")).containsExactly("STATUS", "RESULT");
            assertThat(texts(Stand.told("monitoring", number), "/state"))
                    .containsExactly("REGISTERED", "COMPLETENESS_CHECK", "COMPLIANCE_CHECK", "APPROVED_NOTIFIED");
            assertThat(Stand.told("first-level", number)).hasSize(1);
        });
        JsonNode result = Stand.told("cabinet", number).getLast();
        assertThat(result.path("resolutionType").asText()).isEqualTo("POSITIVE");
        assertThat(result.at("/result/payable").asText()).isEqualTo("5000000.00");
    }

    @Test
    void the_terms_of_the_order_run_from_the_registration() {
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.reaches(number, "COMPLIANCE_CHECK");
        Answer registered = desk.of(number);
        assertThat(registered.at("/registeredAt")).isEqualTo("2026-11-24T10:00:00+05:00");
        assertThat(registered.at("/resultDate")).isEqualTo("2026-12-04");
        assertThat(registered.at("/ruleVersion")).isEqualTo("order-342/448");
        assertThat(due(number, "TOTAL")).isEqualTo("2026-12-04T17:30:00+05:00");
        assertThat(due(number, "COMPLETENESS")).isEqualTo("2026-11-26T17:30:00+05:00");
        assertThat(due(number, "COMPLIANCE")).isEqualTo("2026-12-02T17:30:00+05:00");
        assertThat(due(number, "HEARING_NOTICE")).isEqualTo("2026-12-01T17:30:00+05:00");
        assertThat(desk.deadline(number, "COMPLETENESS").path("closedAt").asText())
                .isNotEmpty();
    }

    @Test
    void a_term_that_comes_near_warns_and_one_that_is_missed_is_recorded_and_blocks_nothing() {
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.task(number, "DECIDE");
        Stand.moveTo(LocalDate.of(2026, 12, 2), 8, 30);
        desk.task(number, "DEADLINE_NEAR:TOTAL");
        Stand.moveTo(LocalDate.of(2026, 12, 7), 8, 30);
        desk.task(number, "DEADLINE_BREACHED:TOTAL");
        assertThat(desk.hasTask(number, "DEADLINE_NEAR:TOTAL")).isFalse();
        desk.findInOrder(number);
        desk.decided(number, "approved", desk.body());
        assertThat(desk.tasks(number)).isEmpty();
        assertThat(desk.events(number).stream()
                        .filter(event -> event.path("type").asText().equals("DeadlineBreached"))
                        .map(event -> event.at("/payload/kind").asText()))
                .containsExactlyInAnyOrder("COMPLIANCE", "TOTAL");
    }

    private String due(String number, String kind) {
        return desk.deadline(number, kind).path("due").asText();
    }

    @Test
    void more_than_the_cap_is_cut_to_the_cap_and_is_no_refusal() {
        SampleApplication application =
                Stand.application(Companies.CAPPED).costing("150000000.00", "KZT", "150000000.00");
        String number = Stand.file(application, Stand.gateway().as("qazindustry"));
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        JsonNode result = desk.assessment(number).path("result");
        assertThat(result.path("outcome").asText()).isEqualTo("APPROVE");
        // 15,000 MCI of 4,325 tenge (¶9(1)).
        assertThat(result.at("/amounts/payable").asText()).isEqualTo("64875000.00");
        desk.decided(number, "approved", desk.body());
        Stand.eventually(() ->
                assertThat(texts(Stand.told("cabinet", number), "/channel")).containsOnly("qazindustry"));
    }

    @Test
    void foreign_currency_is_converted_at_the_banks_rate_of_the_payment_day() {
        SampleApplication dollars =
                Stand.application(Companies.FOREIGN_CURRENCY).costing("10000.00", "USD", "5000000.00");
        dollars.root().put("language", "ru");
        String number = Stand.file(dollars);
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        JsonNode line = desk.assessment(number).at("/result/lines/0");
        assertThat(line.path("currency").asText()).isEqualTo("USD");
        assertThat(line.path("base").asText()).isEqualTo("10000.00");
        JsonNode payment = line.at("/payments/0");
        assertThat(payment.path("rateOn").asText()).isEqualTo("2026-05-24");
        BigDecimal converted = new BigDecimal(payment.path("rate").asText()).multiply(new BigDecimal("10000.00"));
        assertThat(new BigDecimal(line.path("kzt").asText())).isEqualByComparingTo(converted);
        ObjectNode decision = desk.body().put("reason", "Сома төлем күнгі бағам бойынша тексерілді");
        assertThat(desk.decided(number, "approved", decision).at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }

    @Test
    void a_debtor_is_refused_only_after_a_hearing() {
        String number = Stand.file(Stand.application(Companies.INDEBTED));
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        desk.findDebt(number);
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("REFUSE");
        assertThat(desk.decide(number, "refused", desk.body()).status()).isEqualTo(409);
        desk.decided(
                number,
                "preliminarily-refused",
                desk.hearing(Stand.CLOCK.instant().plus(Duration.ofDays(1))));
        assertThat(desk.deadline(number, "HEARING").path("due").asText()).isEqualTo("2026-11-26T17:30:00+05:00");
        JsonNode notice = desk.event(number, "PreliminarilyRefused").at("/payload/text");
        assertThat(notice.path("kk").asText()).contains("37-тармағына", "25.11.2026\u00a010:00", "бейнеконференция");
        assertThat(notice.path("ru").asText()).contains("пунктом 37", "25.11.2026\u00a010:00", "бейнеконференция");
        desk.decided(number, "hearing-held", desk.record(Stand.CLOCK.instant()));
        assertThat(desk.decided(number, "refused", desk.body()).at("/state")).isEqualTo("REFUSED");
        JsonNode text = desk.event(number, "Refused").at("/payload/text");
        assertThat(text.path("ru").asText()).contains("подпункт 2) пункта 11");
        assertThat(text.path("kk").asText()).contains("11-тармағының 2) тармақшасы");
        Stand.eventually(() -> {
            assertThat(texts(Stand.told("cabinet", number), "/kind"))
                    .containsExactly("STATUS", "HEARING_NOTICE", "RESULT");
            assertThat(texts(Stand.told("monitoring", number), "/state"))
                    .containsExactly(
                            "REGISTERED",
                            "COMPLETENESS_CHECK",
                            "COMPLIANCE_CHECK",
                            "PRELIMINARY_REFUSAL",
                            "HEARING",
                            "REFUSED");
        });
        assertThat(Stand.told("cabinet", number)
                        .getLast()
                        .path("resolutionType")
                        .asText())
                .isEqualTo("NEGATIVE");
    }

    @Test
    void an_incomplete_package_waits_for_the_officials_refusal_and_needs_no_hearing() {
        String number = Stand.file(Stand.application(Companies.INCOMPLETE).without("CONTRACT"));
        desk.task(number, "DECIDE_COMPLETENESS");
        assertThat(desk.state(number)).isEqualTo("COMPLETENESS_CHECK");
        assertThat(desk.decided(number, "refused-incomplete", desk.body()).at("/state"))
                .isEqualTo("REFUSED_INCOMPLETE");
        JsonNode text = desk.event(number, "RefusedIncomplete").at("/payload/text");
        assertThat(text.path("kk").asText()).contains("35-тармағына");
        assertThat(text.path("ru").asText()).contains("пунктом 35");
        Stand.eventually(
                () -> assertThat(texts(Stand.told("cabinet", number), "/kind")).containsExactly("STATUS", "REFUSAL"));
        assertThat(desk.eventTypes(number)).doesNotContain("CompletenessConfirmed", "PreliminarilyRefused");
    }

    @Test
    void a_silent_partner_becomes_a_task_on_the_fourth_working_day_and_the_clock_runs_on() {
        String number = Stand.file(Stand.application(Companies.UNANSWERED));
        desk.reaches(number, "COMPLIANCE_CHECK");
        assertThat(desk.hasTask(number, "OPEN_CHECK:category/query")).isFalse();
        Stand.moveTo(Stand.TUESDAY.plusDays(6), 8, 30);
        desk.task(number, "OPEN_CHECK:category/query");
        desk.task(number, "FIND:DPR-R-009");
        assertThat(desk.state(number)).isEqualTo("COMPLIANCE_CHECK");
        assertThat(due(number, "TOTAL")).isEqualTo("2026-12-04T17:30:00+05:00");
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("NEEDS_PERSON");
    }

    private static List<String> texts(List<JsonNode> bodies, String pointer) {
        return bodies.stream().map(body -> body.at(pointer).asText()).toList();
    }
}
