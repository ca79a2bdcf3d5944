package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import kz.arna.simulator.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the applicant's cabinet is told between the notification and the payment (DPR-N-11, DPR-T-15, T-25, T-30), once each time. */
class AgreementToldIT extends OnApprovedCase {

    private static final LocalDate TUESDAY = Stand.TUESDAY;

    @AfterEach
    void asTheOrderHasIt() {
        Stand.putBack("dpr.signing.lapses", "false");
    }

    private void concluded() {
        desk.decided(number, "agreement-signed", papers.agreement("Х-" + number, TUESDAY, SUM));
    }

    private void because(String event) {
        desk.decided(number, event, desk.body().put("reason", "Келісілді"));
    }

    private List<JsonNode> notices() {
        return new Watched(desk, "", number).notices();
    }

    /** Waits for the notices, and for the cabinet to have nothing else to hear. */
    private List<JsonNode> told(String... codes) {
        Stand.eventually(() -> assertThat(notices())
                .extracting(notice -> notice.at("/notice/code").asText())
                .containsExactly(codes));
        assertThat(waiting()).isZero();
        return notices();
    }

    private long waiting() {
        return Stand.database()
                .sql(
                        "SELECT count(*) FROM outbox WHERE partner = 'cabinet' AND subject = ? AND state IN ('READY', 'PARKED')")
                .param(number)
                .query(Long.class)
                .single();
    }

    private static void says(JsonNode notice, String kk, String ru) {
        assertThat(notice.at("/notice/text/kk").asText()).contains(kk);
        assertThat(notice.at("/notice/text/ru").asText()).contains(ru);
        assertThat(notice.at("/notice/replyDays").isNull()).isTrue();
    }

    @Test
    void every_want_of_money_is_told_once() {
        concluded();
        desk.decided(number, "payment-suspended", papers.step(TUESDAY));
        assertThat(desk.decide(number, "payment-suspended", papers.step(TUESDAY))
                        .status())
                .isEqualTo(409);
        JsonNode first = told("PAYMENT_SUSPENDED").getFirst();
        assertThat(first.at("/notice/agreementNumber").asText()).isEqualTo("Х-" + number);
        assertThat(first.at("/notice/agreementDate").asText()).isEqualTo("2026-11-24");
        assertThat(first.at("/state/code").asText()).isEqualTo("PAYMENT_SUSPENDED");
        says(first, "қаражат келіп түскенге дейін тоқтатылды", "приостановлено до поступления средств");
        assertThat(first.at("/notice/text/kk").asText()).contains("Х-" + number, "24.11.2026");

        desk.decided(number, "dispute-raised", desk.body().put("text", "Сома туралы"));
        because("payment-resumed");
        assertThat(desk.state(number)).isEqualTo("PAYMENT_SUSPENDED");
        told("PAYMENT_SUSPENDED", "DISPUTE");

        desk.decided(number, "funds-credited", papers.step(TUESDAY));
        desk.decided(number, "payment-ordered", papers.step(TUESDAY).put("number", "61"));
        desk.decided(number, "payment-suspended", papers.step(TUESDAY));
        told("PAYMENT_SUSPENDED", "DISPUTE", "PAYMENT_SUSPENDED");
        // Nobody else has to wait for this one.
        desk.decided(number, "funds-credited", papers.step(TUESDAY));
        desk.decided(number, "payment-ordered", papers.step(TUESDAY).put("number", "62"));
    }

    @Test
    void an_approval_that_lapses_is_told_without_an_agreement() {
        LocalDate lastDay = LocalDate.parse(
                desk.deadline(number, "SIGNING").path("due").asText().substring(0, 10));
        Stand.set("dpr.signing.lapses", "true");
        Stand.moveTo(lastDay.plusDays(1), 10, 0);
        desk.reaches(number, "SIGN_TIMEOUT");
        JsonNode notice = told("SIGNING_LAPSED").getFirst();
        assertThat(notice.at("/notice/agreementNumber").isNull()).isTrue();
        assertThat(notice.at("/notice/agreementDate").isNull()).isTrue();
        says(notice, "келісім жасалмады", "соглашение не заключено");
        String day = "%02d.%02d.%d".formatted(lastDay.getDayOfMonth(), lastDay.getMonthValue(), lastDay.getYear());
        assertThat(notice.at("/notice/text/ru").asText()).contains(number, day);
    }

    @Test
    void an_approval_that_outlives_its_time_is_told_nothing() {
        LocalDate lastDay = LocalDate.parse(
                desk.deadline(number, "SIGNING").path("due").asText().substring(0, 10));
        Stand.moveTo(lastDay.plusDays(1), 10, 0);
        desk.task(number, "DEADLINE_BREACHED:SIGNING");
        assertThat(notices()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void a_breach_before_the_payment_is_told_as_its_end() {
        concluded();
        desk.decided(
                number,
                "agreement-terminated",
                desk.body().put("reason", "Деректер дұрыс емес").put("text", "Акт № 7"));
        JsonNode notice = told("TERMINATED").getFirst();
        says(notice, "өтеу сомасы төленбейді", "сумма возмещения не выплачивается");
        says(notice, "Акт № 7", "Акт № 7");
        assertThat(notice.at("/notice/text/kk").asText()).doesNotContain("Деректер дұрыс емес");
        assertThat(notice.at("/state/code").asText()).isEqualTo("TERMINATED");
    }

    @Test
    void an_outcome_of_a_dispute_that_ends_the_agreement_is_told() {
        concluded();
        desk.decided(number, "dispute-raised", desk.body().put("text", "Сома туралы"));
        because("agreement-closed");
        JsonNode notice = told("DISPUTE", "CLOSED_UNPAID").getLast();
        says(notice, "дауды қарау нәтижесінде", "по итогам рассмотрения спора");
        assertThat(notice.at("/state/code").asText()).isEqualTo("CLOSED");
    }

    @Test
    void what_the_cabinet_will_not_take_is_a_task_until_the_applicant_is_told_otherwise() {
        concluded();
        Stand.gateway().partners().faults().set("cabinet", Fault.TURNED_AWAY);
        because("agreement-terminated");
        Stand.eventually(() -> assertThat(desk.tasks(number))
                .anyMatch(kind -> kind.startsWith("NOT_TOLD:cabinet/obligation-notice:")));
        assertThat(desk.state(number)).isEqualTo("CLOSED");
        JsonNode refused = desk.event(number, "AnnouncementRefused");
        assertThat(refused.at("/payload/message").asText()).isEqualTo("obligation-notice");
    }
}
