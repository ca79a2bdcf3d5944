package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import kz.arna.exchange.PartnerControl;
import kz.arna.simulator.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first-level system gets every counter-obligation and what becomes of it (¶4, DPR-R-088, DPR-N-07). */
class FirstLevelIT extends OnApprovedCase {

    private static final LocalDate TUESDAY = Stand.TUESDAY;

    private final PartnerControl control = Stand.gateway().bean(PartnerControl.class);

    @AfterEach
    void resumed() {
        control.resume("first-level", "the test is over", "test");
    }

    private void concluded() {
        desk.decided(number, "agreement-signed", papers.agreement("Б-" + number, TUESDAY, SUM));
    }

    private List<JsonNode> obligations() {
        return Stand.told("first-level", number).stream()
                .filter(body -> body.has("counterObligation"))
                .toList();
    }

    /** Waits until the states were told, in this order and once each. */
    private List<JsonNode> told(String... states) {
        Stand.eventually(() -> assertThat(obligations())
                .extracting(body -> body.path("state").asText())
                .containsExactly(states));
        return obligations();
    }

    private long kept(String of) {
        return Stand.database()
                .sql("SELECT count(*) FROM outbox WHERE message = 'counter-obligation' AND subject = ?")
                .param(of)
                .query(Long.class)
                .single();
    }

    @Test
    void what_was_signed_is_told_with_what_is_owed_and_again_when_it_is_paid() {
        assertThat(kept(number)).isZero();
        concluded();
        JsonNode signed = told("AGREEMENT_CONCLUDED").getFirst();
        assertThat(signed.at("/agreement/number").asText()).isEqualTo("Б-" + number);
        assertThat(signed.at("/agreement/date").asText()).isEqualTo("2026-11-24");
        assertThat(signed.at("/agreement/amount").asText()).isEqualTo(SUM);
        // Two tenge of growth for each tenge of support, within two years after the signing.
        assertThat(signed.at("/counterObligation/incomeGrowth").asText()).isEqualTo("10000000.00");
        assertThat(signed.at("/counterObligation/until").asText()).isEqualTo("2028-11-24");
        assertThat(signed.path("consentToHandOver").asBoolean()).isTrue();
        assertThat(signed.at("/applicant/bin").asText()).hasSize(12);
        assertThat(signed.path("paidOn").isNull()).isTrue();

        desk.decided(number, "payment-ordered", papers.step(TUESDAY).put("number", "81"));
        desk.decided(number, "payment-confirmed", papers.payment(TUESDAY, SUM));
        JsonNode paid = told("AGREEMENT_CONCLUDED", "MONITORING").getLast();
        assertThat(paid.path("paidOn").asText()).isEqualTo("2026-11-24");

        desk.decided(number, "refund-demanded", desk.body().put("sum", "100.00").put("reason", "Шарт бұзылды"));
        desk.decided(number, "refund-received", desk.body().put("sum", "100.00").put("on", TUESDAY.toString()));
        told("AGREEMENT_CONCLUDED", "MONITORING", "REFUND_DEMANDED", "REFUNDED");
        assertThat(kept(number)).isEqualTo(4);
    }

    @Test
    void an_agreement_that_ends_before_its_payment_is_told_too_and_one_that_was_never_signed_is_not() {
        concluded();
        desk.decided(number, "agreement-terminated", desk.body().put("reason", "Деректер дұрыс емес"));
        told("AGREEMENT_CONCLUDED", "TERMINATED");
        String declined = papers.approved(Stand.newCompany());
        desk.decided(declined, "agreement-declined", desk.body().put("reason", "Басқа қаржыландыру"));
        assertThat(kept(declined)).isZero();
    }

    @Test
    void while_the_system_is_paused_the_case_goes_on_and_it_is_told_afterwards_in_order() {
        control.pause("first-level", "a test needs it", "test");
        concluded();
        desk.decided(number, "payment-ordered", papers.step(TUESDAY).put("number", "82"));
        desk.decided(number, "payment-confirmed", papers.payment(TUESDAY, SUM));
        assertThat(desk.state(number)).isEqualTo("MONITORING");
        assertThat(kept(number)).isEqualTo(2);
        assertThat(obligations()).isEmpty();
        control.resume("first-level", "a test needs it", "test");
        told("AGREEMENT_CONCLUDED", "MONITORING");
    }

    @Test
    void what_the_system_will_not_take_is_a_task() {
        Stand.gateway().partners().faults().set("first-level", Fault.TURNED_AWAY);
        concluded();
        Stand.eventually(() -> assertThat(desk.tasks(number))
                .anyMatch(kind -> kind.startsWith("NOT_TOLD:first-level/counter-obligation:")));
        assertThat(desk.state(number)).isEqualTo("AGREEMENT_CONCLUDED");
    }

    @Test
    void an_agreement_of_the_history_has_no_consent_to_hand_it_over() {
        Watched watched = Watched.imported(desk);
        desk.decided(watched.number(), "agreement-terminated", desk.body().put("reason", "Шарт бұзылды"));
        assertThat(kept(watched.number())).isZero();
    }
}
