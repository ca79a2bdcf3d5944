package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.arna.funds.CapUsage;
import kz.arna.funds.CapUsages;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dispute before the payment (DPR-T-26, T-30): what it may end, and what money and bank do meanwhile. */
class UnpaidDisputeIT extends OnApprovedCase {

    private static final LocalDate TUESDAY = Stand.TUESDAY;

    @BeforeEach
    void concluded() {
        concluded(number);
    }

    private void concluded(String of) {
        desk.decided(of, "agreement-signed", papers.agreement("Д-" + of, TUESDAY, SUM));
    }

    private void ordered(String of, String order) {
        desk.decided(of, "payment-ordered", papers.step(TUESDAY).put("number", order));
    }

    private void disputed() {
        desk.decided(number, "dispute-raised", desk.body().put("text", "Сома туралы"));
        assertThat(desk.state(number)).isEqualTo("DISPUTE");
    }

    private void because(String event) {
        desk.decided(number, event, desk.body().put("reason", "Келісілді"));
    }

    private Answer refused(String event) {
        Answer answer = desk.decide(number, event, desk.body().put("reason", "Келісілді"));
        assertThat(answer.status()).as(event).isEqualTo(409);
        assertThat(answer.at("/errors/0/code")).as(event).isEqualTo("EVENT_NOT_POSSIBLE");
        return answer;
    }

    private List<CapUsage> used() {
        return Stand.gateway().bean(CapUsages.class).before(bin, UUID.randomUUID());
    }

    @Test
    void it_is_settled_and_the_order_still_lies_at_the_bank() {
        ordered(number, "49");
        Answer raised = Stand.gateway()
                .as("egov")
                .post(
                        "/api/v1/cases/" + number + "/dispute-raised",
                        desk.body().put("text", "Шот деректемелері туралы"));
        assertThat(raised.at("/state")).isEqualTo("DISPUTE");
        desk.task(number, "DISPUTE_TO_SETTLE");
        assertThat(desk.deadline(number, "PAYOUT").hasNonNull("closedAt")).isFalse();
        assertThat(desk.decide(number, "payment-resumed", desk.body()).at("/errors/0/field"))
                .isEqualTo("/reason");
        because("payment-resumed");
        assertThat(desk.tasks(number)).doesNotContain("DISPUTE_TO_SETTLE");
        assertThat(desk.eventTypes(number)).endsWith("PaymentResumed", "OrderRestored");
        assertThat(desk.state(number)).isEqualTo("PAYMENT_ORDERED");
        desk.decided(number, "payment-confirmed", papers.payment(TUESDAY, SUM));
        assertThat(desk.state(number)).isEqualTo("MONITORING");
    }

    @Test
    void what_lies_at_the_bank_comes_back_before_the_agreement_ends() {
        ordered(number, "50");
        refused("agreement-terminated");
        disputed();
        Stand.eventually(() ->
                assertThat(Stand.told("cabinet", number).getLast().toString()).contains("DISPUTE", "Д-" + number));
        desk.decided(number, "dispute-taken-to-court", desk.body().put("reason", "Келіспеді"));
        for (String ending : List.of("agreement-terminated", "agreement-closed")) {
            assertThat(refused(ending).at("/errors/0/text/en"))
                    .contains("payment-confirmed", "payment-order-rejected", "payment-resumed")
                    .doesNotContain("agreement-closed, ", "risk-", "refund-", "monitoring-", "obligation-", "notice-");
        }
        assertThat(used()).hasSize(1);
        because("payment-order-rejected");
        assertThat(desk.state(number)).isEqualTo("DISPUTE");
        refused("payment-confirmed");
        because("agreement-closed");
        assertThat(desk.state(number)).isEqualTo("CLOSED");
        assertThat(desk.tasks(number)).isEmpty();
        assertThat(used()).isEmpty();
    }

    @Test
    void what_the_bank_pays_meanwhile_is_a_payment_and_is_watched() {
        ordered(number, "51");
        disputed();
        Answer paid = desk.decided(number, "payment-confirmed", papers.payment(TUESDAY, SUM));
        assertThat(paid.at("/state")).isEqualTo("DISPUTE");
        assertThat(used())
                .singleElement()
                .satisfies(usage -> assertThat(usage.paid()).isTrue());
        assertThat(desk.eventTypes(number)).contains("PaymentConfirmed", "MonitoringStarted");
        assertThat(desk.deadline(number, "PAYOUT").hasNonNull("closedAt")).isTrue();
        assertThat(desk.deadline(number, "FIGURES:2026-Q4").hasNonNull("closedAt"))
                .isFalse();
        desk.task(number, "DISPUTE_TO_SETTLE");
        refused("payment-resumed");
        because("monitoring-resumed");
        assertThat(desk.state(number)).isEqualTo("MONITORING");
        assertThat(desk.tasks(number)).doesNotContain("DISPUTE_TO_SETTLE");
    }

    @Test
    void who_waits_for_money_waits_on_in_the_same_place() {
        String later = papers.approved(Stand.newCompany());
        desk.decided(number, "payment-suspended", papers.step(TUESDAY));
        concluded(later);
        disputed();
        Answer first =
                desk.decide(later, "payment-ordered", papers.step(TUESDAY).put("number", "52"));
        assertThat(first.at("/errors/0/code")).isEqualTo("PAYMENT_OUT_OF_TURN");
        because("payment-resumed");
        assertThat(desk.state(number)).isEqualTo("PAYMENT_SUSPENDED");
        desk.decided(number, "funds-credited", papers.step(TUESDAY));
        ordered(number, "53");
        ordered(later, "52");
    }

    @Test
    void where_two_persons_decide_one_does_not_close_it_alone() {
        disputed();
        Stand.set("decision.two-persons", "true");
        try {
            ObjectNode reason = desk.body(Desk.AIGUL).put("reason", "Сот келісімді жарамсыз деп таныды");
            assertThat(desk.decided(number, "agreement-closed", reason).at("/state"))
                    .isEqualTo("DISPUTE");
            assertThat(used()).hasSize(1);
            ObjectNode second = desk.body(Desk.QANAT).put("reason", "Сот келісімді жарамсыз деп таныды");
            assertThat(desk.decided(number, "agreement-closed", second).at("/state"))
                    .isEqualTo("CLOSED");
        } finally {
            Stand.set("decision.two-persons", "false");
        }
    }
}
