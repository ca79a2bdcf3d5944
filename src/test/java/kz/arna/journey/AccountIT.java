package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.Test;

/** To a bank, or to the National operator where the agreement says so: where the money goes (¶21, DPR-R-094). */
class AccountIT extends OnApprovedCase {

    private static final LocalDate TUESDAY = Stand.TUESDAY;
    private static final String NATIONAL = "NATIONAL_OPERATOR";

    private ObjectNode agreement() {
        return papers.agreement("Ш-" + number, TUESDAY, SUM);
    }

    private ObjectNode order() {
        return papers.step(TUESDAY).put("number", "95");
    }

    private void refused(ObjectNode order, String code, String field) {
        Answer answer = desk.decide(number, "payment-ordered", order);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(422);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
        assertThat(desk.state(number)).isEqualTo("AGREEMENT_CONCLUDED");
    }

    private String account(String event) {
        return desk.event(number, event).at("/payload/account").asText();
    }

    @Test
    void without_a_word_of_the_agreement_it_is_a_banks() {
        desk.decided(number, "agreement-signed", agreement());
        assertThat(account("AgreementSigned")).isEqualTo("BANK");
        refused(order().put("account", NATIONAL), "ACCOUNT_NOT_AGREED", "/account");
        refused(order().put("account", NATIONAL).put("reason", "Сұралды"), "ACCOUNT_NOT_AGREED", "/account");
        desk.decided(number, "payment-ordered", order());
        assertThat(account("PaymentOrdered")).isEqualTo("BANK");
    }

    @Test
    void what_the_agreement_says_holds_for_its_order() {
        desk.decided(number, "agreement-signed", agreement().put("account", NATIONAL));
        assertThat(account("AgreementSigned")).isEqualTo(NATIONAL);
        desk.decided(number, "payment-ordered", order());
        assertThat(account("PaymentOrdered")).isEqualTo(NATIONAL);
        desk.decided(number, "payment-confirmed", papers.payment(TUESDAY, SUM));
        assertThat(desk.state(number)).isEqualTo("MONITORING");
    }

    @Test
    void a_bank_takes_the_national_operators_place_for_a_reason() {
        desk.decided(number, "agreement-signed", agreement().put("account", NATIONAL));
        refused(order().put("account", "BANK"), "FIELD_MISSING", "/reason");
        desk.decided(
                number,
                "payment-ordered",
                order().put("account", "BANK").put("reason", "Өтініш беруші жаңа деректемелерін хабарлады"));
        assertThat(account("PaymentOrdered")).isEqualTo("BANK");
    }

    @Test
    void there_is_no_third_kind() {
        Answer answer = desk.decide(number, "agreement-signed", agreement().put("account", "CASH"));
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.at("/errors/0/field")).isEqualTo("/account");
        assertThat(desk.state(number)).isEqualTo("APPROVED_NOTIFIED");
    }
}
