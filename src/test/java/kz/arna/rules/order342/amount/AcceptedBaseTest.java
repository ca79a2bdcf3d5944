package kz.arna.rules.order342.amount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedBaseTest {

    @ParameterizedTest
    @CsvSource({
        "900.00,1000.00,1000.00,1000.00,450.00",
        "1000.00,900.00,1000.00,1000.00,450.00",
        "1000.00,1000.00,900.00,1000.00,450.00",
        "1000.00,1000.00,1000.00,900.00,450.00",
        "0.01,0.01,0.01,0.01,0.00",
        "0.02,0.02,0.02,0.02,0.01",
        "99999999999999999.99,99999999999999999.99,99999999999999999.99,99999999999999999.99,58980000.00"
    })
    void accepts_the_least_of_what_is_presented_paid_accepted_and_invoiced(
            String presented, String paid, String act, String invoice, String payable) {
        CostRequest request = CostRequest.of(presented).payments(1, "2025-06-03", paid);
        request.document(1, "acts").put("net", act);
        request.document(1, "invoices").put("net", invoice);
        assertThat(request.assessed().payable()).isEqualTo(payable);
    }

    @Test
    void leaves_differing_proofs_to_a_person_where_the_setting_says_so() {
        CostRequest request = CostRequest.of("1000.00").payments(1, "2025-06-03", "900.00");
        assertThat(request.assessed().verdict("DPR-R-028")).isEqualTo("MET");
        assertThat(request.set("AMB-DPR-09", "PERSON").assessed().code("DPR-R-028"))
                .isEqualTo("PROOFS_DIFFER");
        assertThat(CostRequest.of("1000.00")
                        .set("AMB-DPR-09", "PERSON")
                        .assessed()
                        .verdict("DPR-R-028"))
                .isEqualTo("MET");
    }

    @Test
    void adds_up_several_documents_of_a_line() {
        CostRequest request = CostRequest.of("1000.00").payments(1, "2025-06-03", "300.00", "2025-07-01", "650.00");
        request.row(1)
                .withArray("/acts")
                .addObject()
                .put("number", "А-2")
                .put("date", "2025-07-02")
                .put("net", "1.00");
        assertThat(request.assessed().payable()).isEqualTo("475.00");
    }

    @Test
    void rounds_each_line_down_before_adding() {
        CostRequest request = CostRequest.of("0.03");
        request.line("C1.3", "0.03");
        assertThat(request.declared("0.06").assessed().payable()).isEqualTo("0.02");
    }

    @Test
    void converts_payments_oldest_first_up_to_the_base() {
        CostRequest request = CostRequest.of("1000.00")
                .payments(1, "2025-07-01", "700.00", "2025-05-05", "500.00")
                .foreign(1, "USD", "505000.00")
                .rate("USD", "2025-05-05", 1, "500")
                .rate("USD", "2025-07-01", 1, "510");
        Assessed assessed = request.assessed();
        assertThat(assessed.result().amount().lines().getFirst().kzt()).isEqualByComparingTo("505000.00");
        assertThat(assessed.payable()).isEqualTo("252500.00");
        assertThat(assessed.rule("DPR-R-037").text().en()).contains("500,00 USD × 510 = 255\u00a0000,00");
    }

    @Test
    void converts_several_currencies_each_at_its_own_rate() {
        CostRequest request = CostRequest.of("100.00")
                .foreign(1, "USD", "50000.00")
                .rate("USD", "2025-06-03", 1, "500")
                .rate("UZS", "2025-06-03", 100, "4.15");
        request.line("C2.1", "1000000.00");
        request.foreign(2, "UZS", "41500.00").declared("91500.00");
        Assessed assessed = request.assessed();
        assertThat(assessed.payable()).isEqualTo("45750.00");
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.PAY);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-21,NEEDS_PERSON", "2025-11-22,MET", "2025-11-23,MET"})
    void goes_back_over_days_off_only(String published, String verdict) {
        // Monday 24 November is a working day: a rate of an earlier day is not its rate.
        String paid = published.equals("2025-11-21") ? "2025-11-24" : "2025-11-23";
        CostRequest request = CostRequest.of("100.00")
                .filed("2025-12-10T10:00", "2025-12-10T10:00")
                .payments(1, paid, "100.00")
                .foreign(1, "USD", "50000.00")
                .rate("USD", published, 1, "500");
        assertThat(request.assessed().verdict("DPR-R-037")).isEqualTo(verdict);
    }

    @Test
    void goes_back_over_a_working_day_on_which_the_bank_published_nothing() {
        CostRequest request = CostRequest.of("100.00")
                .filed("2026-01-20T10:00", "2026-01-20T10:00")
                .payments(1, "2025-12-16", "100.00")
                .foreign(1, "USD", "50000.00")
                .rate("USD", "2025-12-15", 1, "500");
        assertThat(request.assessed().code("DPR-R-037")).isEqualTo("RATE_UNKNOWN");
        assertThat(request.assessed().payable()).isNull();
        request.fact("fx.unpublished", "[\"2025-12-16\"]");
        assertThat(request.assessed().payable()).isEqualTo("25000.00");
        assertThat(request.set("AMB-DPR-10", "SAME_DAY").assessed().code("DPR-R-037"))
                .isEqualTo("RATE_UNKNOWN");
    }

    @Test
    void does_not_choose_between_two_rates_of_one_day() {
        CostRequest request = CostRequest.of("100.00")
                .foreign(1, "USD", "50000.00")
                .rate("USD", "2025-06-03", 1, "500")
                .rate("USD", "2025-06-03", 1, "501");
        assertThat(request.assessed().code("DPR-R-037")).isEqualTo("RATE_UNKNOWN");
    }

    @Test
    void does_not_compare_documents_in_another_currency_than_the_contract() {
        CostRequest request = CostRequest.of("1000.00");
        request.document(1, "payments").put("currency", "USD");
        assertThat(request.assessed().code("DPR-R-028")).isEqualTo("CURRENCIES_DIFFER");
        assertThat(request.assessed().payable()).isNull();
    }

    @Test
    void lets_two_lines_share_an_act_up_to_its_net_sum() {
        CostRequest request = CostRequest.of("600.00");
        ObjectNode second = request.line("C1.3", "600.00");
        second.set("contract", request.row(1).get("contract").deepCopy());
        request.document(1, "acts").put("net", "1000.00");
        second.set("acts", request.row(1).get("acts").deepCopy());
        Assessed assessed = request.declared("1200.00").assessed();
        assertThat(assessed.code("DPR-R-144")).isEqualTo("DPR-REF-02-21");
        assertThat(assessed.payable()).isEqualTo("500.00");
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.PAY_PARTLY);
    }

    @ParameterizedTest
    @CsvSource({
        "PAYMENT,Т-1-1,2025-06-03,0.01,0.00",
        "ACT,А-1,2025-06-02,400.00,300.00",
        "INVOICE,ШФ-1,2025-06-02,1000.00,0.00",
        "ACT,А-1,2025-06-01,400.00,500.00"
    })
    void takes_off_what_other_cases_used(String kind, String number, String day, String amount, String payable) {
        CostRequest request = CostRequest.of("1000.00")
                .fact(
                        "documents.used",
                        "[{\"kind\":\"%s\",\"contractor\":\"081140000436\",\"number\":\"%s\",\"date\":\"%s\",\"amount\":\"%s\"}]"
                                .formatted(kind, number, day, amount));
        Assessed assessed = request.assessed();
        assertThat(assessed.payable()).isEqualTo(payable);
        assertThat(assessed.result().outcome())
                .isEqualTo(
                        switch (payable) {
                            case "0.00" -> CostOutcome.REFUSE;
                            case "500.00" -> CostOutcome.PAY;
                            default -> CostOutcome.PAY_PARTLY;
                        });
    }

    @Test
    void asks_the_store_which_documents_were_used() {
        assertThat(CostRequest.of("1000.00")
                        .without("documents.used")
                        .assessed()
                        .code("DPR-R-144"))
                .isEqualTo("FACT_UNKNOWN");
    }
}
