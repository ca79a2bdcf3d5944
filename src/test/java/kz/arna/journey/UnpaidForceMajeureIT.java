package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Force majeure between the notification and the payment (DPR-T-28, agr.13–15): which terms it puts off, and which not. */
class UnpaidForceMajeureIT extends OnApprovedCase {

    private static final LocalDate TUESDAY = Stand.TUESDAY;
    private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);
    private static final LocalDate FRIDAY = TUESDAY.plusDays(3);
    private static final String TASK = "FORCE_MAJEURE_TO_JUDGE";

    @AfterEach
    void asTheOrderHasIt() {
        Stand.putBack("dpr.signing.lapses", "false");
    }

    private void concluded() {
        desk.decided(number, "agreement-signed", papers.agreement("Ф-" + number, TUESDAY, SUM));
    }

    private ObjectNode since(LocalDate day) {
        return desk.body().put("text", "Су тасқыны").put("since", day.toString());
    }

    private ObjectNode until(LocalDate day, String... terms) {
        ObjectNode end = desk.body().put("until", day.toString()).put("reason", "Төтенше жағдай туралы акт");
        for (String term : terms) {
            end.withArray("/terms").add(term);
        }
        return end;
    }

    private Answer byChannel(String event, ObjectNode body) {
        return Stand.gateway().as("egov").post("/api/v1/cases/" + number + "/" + event, body);
    }

    private LocalDate due(String kind) {
        return LocalDate.parse(desk.deadline(number, kind).path("due").asText().substring(0, 10));
    }

    private JsonNode told() {
        Stand.eventually(() -> assertThat(notices()).hasSize(1));
        JsonNode notice = notices().getFirst();
        assertThat(notice.at("/notice/code").asText()).isEqualTo("FORCE_MAJEURE");
        return notice;
    }

    private List<JsonNode> notices() {
        return new Watched(desk, "", number).notices();
    }

    @Test
    void the_days_of_the_payment_are_put_off_where_an_official_names_them() {
        concluded();
        Stand.moveTo(WEDNESDAY, 10, 0);
        desk.decided(number, "force-majeure-notified", since(WEDNESDAY));
        desk.task(number, TASK);
        assertThat(due("PAYOUT")).isEqualTo(TUESDAY.plusDays(2));
        Stand.moveTo(FRIDAY, 10, 0);
        desk.task(number, "DEADLINE_BREACHED:PAYOUT");
        assertThat(desk.decide(number, "force-majeure-ended", until(FRIDAY, "SIGNING"))
                        .at("/errors/0/field"))
                .isEqualTo("/terms/0");
        desk.decided(number, "force-majeure-ended", until(FRIDAY, "PAYOUT"));
        // Wednesday to Friday are three days: from Thursday the 26th to Sunday the 29th, and on to Monday.
        JsonNode payout = desk.deadline(number, "PAYOUT");
        assertThat(payout.path("due").asText()).startsWith("2026-11-30T17:30");
        assertThat(payout.hasNonNull("breachedAt")).isFalse();
        desk.noTask(number, TASK);
        desk.noTask(number, "DEADLINE_BREACHED:PAYOUT");
        JsonNode notice = told();
        assertThat(notice.at("/notice/agreementNumber").asText()).isEqualTo("Ф-" + number);
        assertThat(notice.at("/notice/text/ru").asText()).contains("календарных дней: 3");
        desk.decided(number, "payment-ordered", papers.step(FRIDAY).put("number", "91"));
        desk.decided(number, "payment-confirmed", papers.payment(FRIDAY, SUM));
        assertThat(desk.state(number)).isEqualTo("MONITORING");
    }

    @Test
    void the_operators_term_is_not_put_off_unless_it_is_named() {
        concluded();
        assertThat(byChannel("force-majeure-notified", since(TUESDAY)).status()).isEqualTo(200);
        assertThat(byChannel("force-majeure-ended", until(TUESDAY)).status()).isEqualTo(403);
        desk.decided(number, "force-majeure-ended", until(TUESDAY));
        assertThat(desk.event(number, "ForceMajeureEnded").at("/payload/moved")).isEmpty();
        assertThat(due("PAYOUT")).isEqualTo(TUESDAY.plusDays(2));
        assertThat(notices()).isEmpty();
    }

    @Test
    void an_approval_does_not_lapse_while_it_lasts_and_lapses_by_the_new_day() {
        Stand.set("dpr.signing.lapses", "true");
        LocalDate due = due("SIGNING");
        Stand.moveTo(due, 10, 0);
        assertThat(byChannel("force-majeure-notified", since(due)).status()).isEqualTo(200);
        LocalDate after = due.plusDays(1);
        Stand.moveTo(after, 10, 0);
        desk.task(number, "DEADLINE_BREACHED:SIGNING");
        assertThat(desk.state(number)).isEqualTo("APPROVED_NOTIFIED");
        desk.decided(number, "force-majeure-ended", until(after));
        assertThat(due("SIGNING")).isAfter(after);
        desk.noTask(number, "DEADLINE_BREACHED:SIGNING");
        JsonNode notice = told();
        assertThat(notice.at("/notice/agreementNumber").isNull()).isTrue();
        assertThat(notice.at("/notice/text/kk").asText()).contains(number, "күнтізбелік күндер саны: 2");
        Stand.moveTo(due("SIGNING").plusDays(1), 10, 0);
        desk.reaches(number, "SIGN_TIMEOUT");
    }

    @Test
    void what_was_told_too_late_holds_nothing_up() {
        // Three working days before Tuesday the 24th is Thursday the 19th.
        desk.decided(number, "force-majeure-notified", since(LocalDate.of(2026, 11, 18)));
        assertThat(desk.event(number, "ForceMajeureNotified")
                        .at("/payload/inTime")
                        .asBoolean())
                .isFalse();
        assertThat(desk.hasTask(number, TASK)).isFalse();
        assertThat(desk.decide(number, "force-majeure-ended", until(TUESDAY)).at("/code"))
                .isEqualTo("FORCE_MAJEURE_UNKNOWN");
        Stand.set("dpr.signing.lapses", "true");
        Stand.moveTo(due("SIGNING").plusDays(1), 10, 0);
        desk.reaches(number, "SIGN_TIMEOUT");
    }

    @Test
    void it_ends_with_the_decision_that_it_held_up() {
        desk.decided(number, "force-majeure-notified", since(LocalDate.of(2026, 11, 19)));
        assertThat(desk.event(number, "ForceMajeureNotified")
                        .at("/payload/inTime")
                        .asBoolean())
                .isTrue();
        desk.decided(number, "agreement-declined", desk.body().put("reason", "Басқа қаржыландыру"));
        assertThat(desk.tasks(number)).isEmpty();
        Answer over = desk.decide(number, "force-majeure-ended", until(TUESDAY));
        assertThat(over.at("/errors/0/code")).isEqualTo("EVENT_NOT_POSSIBLE");
    }

    @Test
    void what_began_before_the_payment_may_end_after_it() {
        concluded();
        desk.decided(number, "payment-ordered", papers.step(TUESDAY).put("number", "92"));
        desk.decided(number, "force-majeure-notified", since(TUESDAY));
        desk.decided(number, "payment-confirmed", papers.payment(TUESDAY, SUM));
        assertThat(desk.state(number)).isEqualTo("MONITORING");
        desk.decided(number, "force-majeure-ended", until(TUESDAY));
        desk.noTask(number, TASK);
        assertThat(desk.event(number, "ForceMajeureEnded")
                        .at("/payload/moved/0/kind")
                        .asText())
                .isEqualTo("FIGURES:2026-Q4");
    }

    @Test
    void before_the_approval_there_is_nothing_to_put_off() {
        String filed = Stand.file(Stand.application(Stand.newCompany()));
        desk.reaches(filed, "COMPLIANCE_CHECK");
        assertThat(desk.decide(filed, "force-majeure-notified", since(TUESDAY)).at("/errors/0/code"))
                .isEqualTo("EVENT_NOT_POSSIBLE");
    }
}
