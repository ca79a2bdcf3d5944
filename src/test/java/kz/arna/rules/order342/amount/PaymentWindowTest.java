package kz.arna.rules.order342.amount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentWindowTest {

    private static final String NET = "1000000.00";

    @ParameterizedTest
    @CsvSource({
        "2025-11-24,2023-11-23,NOT_MET",
        "2025-11-24,2023-11-24,MET",
        "2025-11-24,2023-11-25,MET",
        "2025-11-24,2025-11-24,MET",
        "2025-11-24,2025-11-25,NOT_MET",
        "2026-02-28,2024-02-27,NOT_MET",
        "2026-02-28,2024-02-28,MET",
        "2026-02-28,2024-02-29,MET",
        "2026-02-27,2024-02-26,NOT_MET"
    })
    void counts_both_ends_of_the_24_months(String received, String paid, String verdict) {
        CostRequest request = CostRequest.of(NET)
                .filed(received + "T10:00", received + "T10:00")
                .payments(1, paid, NET);
        request.document(1, "acts").put("date", "2025-01-15");
        assertThat(request.assessed().verdict("DPR-R-027")).isEqualTo(verdict);
    }

    @Test
    void asks_a_person_when_only_the_acts_are_older() {
        CostRequest request = CostRequest.of(NET);
        request.document(1, "acts").put("date", "2023-11-23");
        Assessed any = request.assessed();
        assertThat(any.code("DPR-R-027")).isEqualTo("BOTH_SIDES_OF_WINDOW");
        assertThat(any.rule("DPR-R-027").text().ru())
                .contains("500\u00a0000,00")
                .contains("0,00");
        Assessed each = request.set("AMB-DPR-08", "EACH_PAYMENT").assessed();
        assertThat(each.code("DPR-R-027")).isEqualTo("DPR-REF-02-09");
        assertThat(each.result().outcome()).isEqualTo(CostOutcome.REFUSE);
    }

    @Test
    void never_counts_a_payment_after_receipt() {
        CostRequest request = CostRequest.of(NET).payments(1, "2025-06-03", "600000.00", "2025-11-25", "400000.00");
        Assessed assessed = request.assessed();
        assertThat(assessed.verdict("DPR-R-027")).isEqualTo("NEEDS_PERSON");
        assertThat(assessed.payable()).isEqualTo("300000.00");
    }

    @Test
    void judges_the_payments_of_one_contract_together() {
        CostRequest request = CostRequest.of(NET);
        ObjectNode second = request.line("C1.3", NET);
        second.set("contract", request.row(1).get("contract").deepCopy());
        request.payments(2, "2023-11-23", NET).declared("2000000.00");

        assertThat(request.assessed().code("DPR-R-027")).isEqualTo("BOTH_SIDES_OF_WINDOW");
        Assessed each = request.set("AMB-DPR-08", "EACH_PAYMENT").assessed();
        assertThat(each.payable()).isEqualTo("500000.00");
        assertThat(each.result().exclusions()).singleElement().satisfies(excluded -> {
            assertThat(excluded.no()).isEqualTo(2);
            assertThat(excluded.code()).isEqualTo("DPR-REF-02-09");
        });
    }

    @Test
    void asks_a_person_when_filing_and_receipt_give_different_windows() {
        CostRequest late = CostRequest.of(NET)
                .filed("2025-11-21T19:00", "2025-11-24T08:30")
                .payments(1, "2023-11-22", NET);
        late.document(1, "acts").put("date", "2025-01-15");
        assertThat(late.assessed().code("DPR-R-027")).isEqualTo("DATES_DIFFER");
        late.payments(1, "2023-11-24", NET);
        assertThat(late.assessed().verdict("DPR-R-027")).isEqualTo("MET");
    }

    @Test
    void does_not_guess_the_day_of_a_payment() {
        CostRequest request = CostRequest.of(NET);
        request.document(1, "payments").remove("date");
        Assessed assessed = request.assessed();
        assertThat(assessed.verdict("DPR-R-027")).isEqualTo("NEEDS_PERSON");
        assertThat(assessed.payable()).isNull();
    }
}
