package kz.arna.rules.order342.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapsTest {

    private static CostRequest marking(String net) {
        CostRequest request = CostRequest.empty();
        request.line("C2.1", net);
        return request.declared(net);
    }

    @ParameterizedTest
    @CsvSource({
        "C1.2,117959999.98,58979999.99",
        "C1.2,117960000.00,58980000.00",
        "C1.2,117960000.02,58980000.00",
        "C2.2,78639999.98,39319999.99",
        "C2.2,78640000.00,39320000.00",
        "C2.2,78640000.02,39320000.00"
    })
    void pays_up_to_the_cap_and_no_tiyn_more(String type, String base, String payable) {
        CostRequest request = CostRequest.empty();
        request.line(type, base);
        Assessed assessed = request.declared(base).assessed();
        assertThat(assessed.payable()).isEqualTo(payable);
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.PAY);
    }

    @ParameterizedTest
    @CsvSource({
        "C1,2023-11-23,a,20000000.00",
        "C1,2023-11-24,a,18980000.00",
        "C1,2023-11-25,a,18980000.00",
        "C1,2023-11-24,c,20000000.00",
        "C2,2023-11-23,a,20000000.00",
        "C2C3,2023-11-24,a,0.00",
        "C3,2023-11-25,a,0.00"
    })
    void counts_earlier_sums_of_24_months_both_ends_included(String group, String on, String basis, String payable) {
        CostRequest request = group.equals("C1") ? CostRequest.of("40000000.00") : marking("40000000.00");
        request.paid(group, "40000000.00", on).set("AMB-DPR-44", basis);
        assertThat(request.assessed().payable()).isEqualTo(payable);
    }

    @Test
    void asks_a_person_when_the_two_bases_give_different_amounts() {
        CostRequest request = marking("40000000.00").paid("C3", "30000000.00", "2024-05-05");
        Assessed assessed = request.assessed();
        assertThat(assessed.code("DPR-R-032")).isEqualTo("CAP_BASES_DIFFER");
        assertThat(assessed.rule("DPR-R-032").text().kk())
                .contains("a – 9\u00a0320\u00a0000,00")
                .contains("c – 20\u00a0000\u00a0000,00");
        assertThat(assessed.verdict("DPR-R-030")).isEqualTo("MET");
        assertThat(request.set("AMB-DPR-44", "b").assessed().code("DPR-R-032")).isEqualTo("CAP_BASES_DIFFER");
        assertThat(request.set("AMB-DPR-44", "c").assessed().payable()).isEqualTo("20000000.00");
    }

    @Test
    void does_not_refuse_for_a_cap_that_only_one_reading_uses_up() {
        Assessed assessed = CostRequest.of("40000000.00")
                .paid("C1", "58980000.00", "2024-05-05")
                .assessed();
        assertThat(assessed.verdict("DPR-R-041")).isEqualTo("NEEDS_PERSON");
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.NEEDS_PERSON);
    }

    @ParameterizedTest
    @CsvSource({"C1,C1.2", "C2C3,C2.1"})
    void refuses_when_the_group_has_no_room_left(String group, String type) {
        CostRequest request = CostRequest.empty();
        request.line(type, "40000000.00");
        Assessed assessed = request.declared("40000000.00")
                .paid(group, "58980000.00", "2025-02-03")
                .assessed();
        assertThat(assessed.code("DPR-R-041")).isEqualTo("DPR-REF-02-11");
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.REFUSE);
    }

    @Test
    void keeps_the_two_caps_apart() {
        CostRequest request = CostRequest.of("40000000.00").paid("C1", "58980000.00", "2025-02-03");
        request.line("C2.1", "40000000.00");
        Assessed assessed = request.declared("80000000.00").assessed();
        assertThat(assessed.payable()).isEqualTo("20000000.00");
        assertThat(assessed.verdict("DPR-R-031")).isEqualTo("NOT_MET");
        assertThat(assessed.verdict("DPR-R-033")).isEqualTo("MET");
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.PAY);
    }

    @Test
    void gives_marking_and_rail_one_cap_or_two_as_the_setting_says() {
        CostRequest request = marking("90000000.00");
        request.line("C3", "90000000.00")
                .putObject("transport")
                .put("mode", "RAIL")
                .put("from", "KZ")
                .put("to", "KZ");
        request.declared("180000000.00");
        assertThat(request.assessed().payable()).isEqualTo("39320000.00");
        assertThat(request.set("AMB-DPR-47", "SEPARATE").assessed().payable()).isEqualTo("78640000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "BOTH_YEARS,2025-12-20,18980000.00",
        "BOTH_YEARS,2026-01-05,18980000.00",
        "SUBMISSION_YEAR,2026-01-05,30000000.00",
        "PAYMENT_YEAR,2025-12-20,30000000.00"
    })
    void counts_the_year_of_filing_and_of_payment_in_december(String years, String paidOn, String payable) {
        Assessed assessed = CostRequest.of("60000000.00")
                .filed("2025-12-29T10:00", "2025-12-29T10:00")
                .set("AMB-DPR-40", years)
                .set("AMB-DPR-44", "c")
                .paid("C1", "40000000.00", paidOn)
                .assessed();
        assertThat(assessed.payable()).isEqualTo(payable);
    }

    @Test
    void believes_the_expected_day_of_payment_that_the_store_gives() {
        CostRequest request = CostRequest.of("60000000.00")
                .filed("2025-12-29T10:00", "2025-12-29T10:00")
                .set("AMB-DPR-44", "c")
                .paid("C1", "40000000.00", "2026-01-05")
                .fact("payment.expectedOn", "\"2025-12-31\"");
        assertThat(request.assessed().payable()).isEqualTo("30000000.00");
    }

    @Test
    void counts_a_december_reservation_in_the_next_year_too() {
        Assessed assessed = CostRequest.of("60000000.00")
                .filed("2026-01-12T10:00", "2026-01-12T10:00")
                .set("AMB-DPR-44", "c")
                .reserved("C1", "40000000.00", "2025-12-20")
                .assessed();
        assertThat(assessed.payable()).isEqualTo("24875000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-15,47700000.00",
        "2022-12-31,47700000.00",
        "2023-01-01,51750000.00",
        "2023-12-31,51750000.00",
        "2024-01-01,55380000.00",
        "2024-12-31,55380000.00",
        "2025-01-01,58980000.00",
        "2025-12-31,58980000.00",
        "2026-01-01,64875000.00",
        "2026-12-31,64875000.00"
    })
    void takes_the_index_of_the_day_of_filing(String day, String cap) {
        CostRequest request = CostRequest.of("200000000.00").filed(day + "T10:00", day + "T10:00");
        request.payments(1, day, "200000000.00").document(1, "acts").put("date", day);
        assertThat(request.assessed().payable()).isEqualTo(cap);
    }

    @Test
    void asks_a_person_where_no_act_sets_the_index() {
        Assessed assessed = CostRequest.of("200000000.00")
                .filed("2027-01-01T10:00", "2027-01-01T10:00")
                .assessed();
        assertThat(assessed.code("DPR-R-035")).isEqualTo("MCI_UNKNOWN");
        assertThat(assessed.code("DPR-R-030")).isEqualTo("MCI_UNKNOWN");
        assertThat(assessed.code("DPR-R-031")).isEqualTo("MCI_UNKNOWN");
        assertThat(assessed.payable()).isNull();
        Assessed marked = marking("2000000.00")
                .filed("2027-01-01T10:00", "2027-01-01T10:00")
                .assessed();
        assertThat(marked.code("DPR-R-032")).isEqualTo("MCI_UNKNOWN");
        assertThat(marked.code("DPR-R-033")).isEqualTo("MCI_UNKNOWN");
    }

    @Test
    void asks_a_person_when_filed_in_one_year_and_received_in_the_next_at_another_cap() {
        CostRequest request = CostRequest.of("200000000.00").filed("2025-12-31T19:00", "2026-01-05T08:30");
        assertThat(request.assessed().code("DPR-R-035")).isEqualTo("DATES_DIFFER");
        assertThat(request.set("AMB-DPR-07", "RECEIPT_DATE").assessed().payable())
                .isEqualTo("64875000.00");
        CostRequest small = CostRequest.of("2000000.00").filed("2025-12-31T19:00", "2026-01-05T08:30");
        assertThat(small.assessed().verdict("DPR-R-035")).isEqualTo("MET");
    }

    @ParameterizedTest
    @CsvSource({
        "24000000.00,MET,12000000.00",
        "12000000.00,MET,12000000.00",
        "11999999.99,NEEDS_PERSON,",
        "12000000.01,NEEDS_PERSON,",
        "23999999.99,NEEDS_PERSON,",
        "24000000.01,NEEDS_PERSON,"
    })
    void reads_the_declared_total_as_what_it_equals(String total, String verdict, String payable) {
        Assessed assessed = CostRequest.of("24000000.00").declared(total).assessed();
        assertThat(assessed.verdict("DPR-R-040")).isEqualTo(verdict);
        assertThat(assessed.payable()).isEqualTo(payable);
    }

    @ParameterizedTest
    @CsvSource({"BASE,11500000.00,5750000.00", "SUPPORT,11500000.00,11500000.00", "SUPPORT,24000000.00,12000000.00"})
    void limits_by_the_declared_total_as_the_setting_reads_it(String as, String total, String payable) {
        Assessed assessed = CostRequest.of("24000000.00")
                .declared(total)
                .set("AMB-DPR-45", as)
                .assessed();
        assertThat(assessed.payable()).isEqualTo(payable);
        assertThat(assessed.verdict("DPR-R-040")).isEqualTo("MET");
    }

    @Test
    void computes_without_a_declared_total_and_asks_for_it() {
        CostRequest request = CostRequest.of("24000000.00");
        request.application().remove("declaredTotal");
        assertThat(request.assessed().code("DPR-R-040")).isEqualTo("FACT_UNKNOWN");
        assertThat(request.assessed().payable()).isEqualTo("12000000.00");
    }

    @ParameterizedTest
    @CsvSource({"499999.99,NOT_MET", "500000.00,MET", "500000.01,MET"})
    void does_not_refuse_for_an_empty_budget(String available, String verdict) {
        Assessed assessed = CostRequest.of("1000000.00")
                .fact("budget.available", "\"" + available + "\"")
                .assessed();
        assertThat(assessed.verdict("DPR-R-042")).isEqualTo(verdict);
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.PAY);
        assertThat(CostRequest.of("1000000.00")
                        .without("budget.available")
                        .assessed()
                        .verdict("DPR-R-042"))
                .isEqualTo("NEEDS_PERSON");
    }

    @Test
    void never_pays_more_than_share_cap_or_declared_total() {
        Random random = new Random(342);
        for (int run = 0; run < 300; run++) {
            BigDecimal net = BigDecimal.valueOf(random.nextLong(40_000_000_000L), 2);
            BigDecimal prior = BigDecimal.valueOf(random.nextLong(8_000_000_000L), 2);
            BigDecimal declared = BigDecimal.valueOf(random.nextLong(40_000_000_000L), 2);
            boolean certification = random.nextBoolean();
            CostRequest request = certification ? CostRequest.of(net.toPlainString()) : marking(net.toPlainString());
            BigDecimal pay = Objects.requireNonNull(request.declared(declared.toPlainString())
                    .set("AMB-DPR-45", "SUPPORT")
                    .paid(certification ? "C1" : "C2C3", prior.toPlainString(), "2025-03-03")
                    .assessed()
                    .result()
                    .amount()
                    .payable());
            BigDecimal cap = new BigDecimal(certification ? "58980000" : "39320000");
            assertThat(pay).isGreaterThanOrEqualTo(BigDecimal.ZERO).isLessThanOrEqualTo(declared);
            assertThat(pay.multiply(BigDecimal.TWO)).isLessThanOrEqualTo(net);
            assertThat(pay.add(prior).compareTo(cap.max(prior))).isLessThanOrEqualTo(0);
        }
    }
}
