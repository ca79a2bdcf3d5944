package kz.arna.rules.order342.amount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CostConditionsTest {

    private static final String NET = "1000000.00";

    private static CostRequest typed(String type) {
        CostRequest request = CostRequest.empty();
        ObjectNode line = request.line(type, NET);
        if (type.equals("C3")) {
            line.putObject("transport").put("mode", "RAIL").put("from", "KZ").put("to", "KZ");
        }
        if (type.equals("C2.3")) {
            line.put("software", false);
        }
        return request.declared(NET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1.1", "C1.2", "C1.3", "C1.4", "C1.5", "C2.1", "C2.2", "C2.3", "C3"})
    void pays_every_kind_of_cost_that_the_order_names(String type) {
        Assessed assessed = typed(type).assessed();
        assertThat(assessed.result().trace().open()).isEmpty();
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.PAY);
        assertThat(assessed.payable()).isEqualTo("500000.00");
    }

    @Test
    void leaves_other_certification_to_a_person() {
        Assessed assessed = typed("C1.0").assessed();
        assertThat(assessed.code("DPR-R-020")).isEqualTo("OPEN_COST_LIST");
        assertThat(assessed.payable()).isEqualTo("500000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C2.0", "C2.4", "C3.1", "C4", "ADVERTISING"})
    void excludes_what_the_order_does_not_name(String type) {
        Assessed assessed = typed(type).assessed();
        assertThat(assessed.code("DPR-R-020")).isEqualTo("DPR-REF-02-08");
        assertThat(assessed.code("DPR-R-145")).isEqualTo("DPR-REF-02-08");
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.REFUSE);
    }

    @Test
    void asks_a_person_about_a_line_without_a_kind() {
        CostRequest request = typed("C1.2");
        request.row(1).remove("type");
        assertThat(request.assessed().verdict("DPR-R-020")).isEqualTo("NEEDS_PERSON");
    }

    @Test
    void leaves_tests_to_a_person_where_the_setting_says_so() {
        assertThat(typed("C1.2").set("AMB-DPR-14", "PERSON").assessed().verdict("DPR-R-020"))
                .isEqualTo("NEEDS_PERSON");
    }

    @Test
    void excludes_certification_against_requirements_not_admitted() {
        assertThat(typed("C1.1").fact("costs.notAdmitted", "[1]").assessed().code("DPR-R-021"))
                .isEqualTo("DPR-REF-02-08");
        assertThat(typed("C1.1").without("costs.notAdmitted").assessed().verdict("DPR-R-021"))
                .isEqualTo("NEEDS_PERSON");
        assertThat(typed("C2.1").without("costs.notAdmitted").assessed().verdict("DPR-R-021"))
                .isEqualTo("MET");
    }

    @Test
    void asks_a_person_about_marking_software_that_is_not_for_footwear() {
        CostRequest request = typed("C2.3");
        request.row(1).put("software", true);
        assertThat(request.assessed().code("DPR-R-022")).isEqualTo("SOFTWARE_NOT_FOR_FOOTWEAR");
        assertThat(request.set("AMB-DPR-15", "ACCEPT").assessed().verdict("DPR-R-022"))
                .isEqualTo("MET");
        request.set("AMB-DPR-15", "FLAG").row(1).put("product", "FOOTWEAR");
        assertThat(request.assessed().verdict("DPR-R-022")).isEqualTo("MET");
    }

    @Test
    void asks_whether_re_equipment_includes_software() {
        CostRequest request = typed("C2.3");
        request.row(1).remove("software");
        assertThat(request.assessed().code("DPR-R-022")).isEqualTo("FACT_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"ROAD,KZ,KZ", "RAIL,KZ,RU", "RAIL,CN,KZ", "AIR,KZ,UZ"})
    void excludes_other_transport_and_legs_beyond_the_border(String mode, String from, String to) {
        CostRequest request = typed("C3");
        request.row(1)
                .putObject("transport")
                .put("mode", mode)
                .put("from", from)
                .put("to", to);
        assertThat(request.assessed().code("DPR-R-023")).isEqualTo("DPR-REF-02-19");
    }

    @Test
    void excludes_rail_of_goods_off_the_priority_list() {
        assertThat(typed("C3").fact("goods.onPriorityList", "false").assessed().code("DPR-R-023"))
                .isEqualTo("DPR-REF-02-19");
        assertThat(typed("C3").without("goods.onPriorityList").assessed().verdict("DPR-R-023"))
                .isEqualTo("NEEDS_PERSON");
        CostRequest unsaid = typed("C3");
        unsaid.row(1).remove("transport");
        assertThat(unsaid.assessed().verdict("DPR-R-023")).isEqualTo("NEEDS_PERSON");
    }

    @Test
    void asks_what_was_carried_where_only_some_goods_are_listed() {
        CostRequest some = typed("C3").fact("goods.allOnPriorityList", "false");
        assertThat(some.assessed().code("DPR-R-023")).isEqualTo("CARRIED_GOODS_UNKNOWN");
        assertThat(some.fact("costs.carriedUnlisted", "[1]").assessed().code("DPR-R-023"))
                .isEqualTo("DPR-REF-02-19");
        assertThat(some.fact("costs.carriedUnlisted", "[2]").assessed().verdict("DPR-R-023"))
                .isEqualTo("MET");
        assertThat(typed("C3")
                        .fact("goods.allOnPriorityList", "true")
                        .assessed()
                        .verdict("DPR-R-023"))
                .isEqualTo("MET");
    }

    @Test
    void takes_taxes_out_of_the_base() {
        Assessed partly =
                typed("C1.2").fact("costs.taxes", "{\"1\": \"100000.01\"}").assessed();
        assertThat(partly.code("DPR-R-024")).isEqualTo("DPR-REF-02");
        assertThat(partly.payable()).isEqualTo("449999.99");
        assertThat(partly.result().outcome()).isEqualTo(CostOutcome.PAY_PARTLY);
        assertThat(typed("C1.2")
                        .fact("costs.taxes", "{\"1\": \"1000000.00\"}")
                        .assessed()
                        .result()
                        .outcome())
                .isEqualTo(CostOutcome.REFUSE);
        assertThat(typed("C1.2").without("costs.taxes").assessed().verdict("DPR-R-024"))
                .isEqualTo("NEEDS_PERSON");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31,120000.00,MET",
        "2025-12-31,160000.00,NEEDS_PERSON",
        "2026-01-01,160000.00,MET",
        "2026-01-01,120000.00,NEEDS_PERSON",
        "2026-01-01,0.00,MET",
        "2026-01-01,160000.50,MET",
        "2026-01-01,160500.01,NEEDS_PERSON"
    })
    void knows_the_rate_of_vat_of_each_day(String day, String vat, String verdict) {
        CostRequest request = typed("C1.2").filed("2026-02-02T10:00", "2026-02-02T10:00");
        request.document(1, "invoices").put("date", day).put("vat", vat);
        assertThat(request.assessed().verdict("DPR-R-025")).isEqualTo(verdict);
    }

    @Test
    void asks_a_person_where_an_invoice_does_not_state_its_vat() {
        CostRequest request = typed("C1.2");
        request.document(1, "invoices").remove("vat");
        assertThat(request.assessed().code("DPR-R-025")).isEqualTo("FACT_UNKNOWN");
    }

    @Test
    void takes_the_net_part_of_a_gross_payment_from_the_invoice_not_from_the_day_of_payment() {
        CostRequest request = typed("C1.2").filed("2026-02-02T10:00", "2026-02-02T10:00");
        request.document(1, "invoices").put("date", "2025-12-30").put("vat", "120000.00");
        request.document(1, "payments")
                .put("date", "2026-01-12")
                .put("gross", "1120000.00")
                .remove("net");
        assertThat(request.assessed().payable()).isEqualTo("500000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acts", "payments"})
    void excludes_a_line_without_one_of_the_two_proofs(String missing) {
        CostRequest request = typed("C1.2").attach(missing.equals("acts") ? "PAYMENT_DOCUMENT" : "ACT");
        request.row(1).putArray(missing);
        assertThat(request.assessed().code("DPR-R-026")).isEqualTo("DPR-REF-02-18");
    }

    @ParameterizedTest
    @CsvSource({"acts,ACT,DPR-R-026", "payments,PAYMENT_DOCUMENT,DPR-R-026", "invoices,INVOICE,DPR-R-039"})
    void waits_for_a_document_that_nobody_keyed_in(String kind, String attachment, String rule) {
        CostRequest request = typed("C1.2").attach(attachment);
        request.row(1).putArray(kind);
        assertThat(request.assessed().code(rule)).isEqualTo("PROOF_NOT_KEYED_IN");
        assertThat(request.assessed().payable()).isNull();
    }

    @Test
    void counts_what_an_officer_keyed_in() {
        CostRequest request = typed("C1.2").attach("ACT");
        request.row(1).putArray("acts");
        request.fact(
                "costs.documents",
                "[{\"no\":1,\"acts\":[{\"number\":\"А-9\",\"date\":\"2025-05-30\",\"net\":\"800000.00\"}]}]");
        assertThat(request.assessed().verdict("DPR-R-026")).isEqualTo("MET");
        assertThat(request.assessed().payable()).isEqualTo("400000.00");
    }

    @ParameterizedTest
    @CsvSource({"acts,DPR-R-026", "payments,DPR-R-026", "invoices,DPR-R-039"})
    void does_not_take_silence_for_absence(String kind, String rule) {
        CostRequest request = typed("C1.2");
        request.row(1).remove(kind);
        assertThat(request.assessed().code(rule)).isEqualTo("FACT_UNKNOWN");
    }

    @Test
    void excludes_a_line_whose_payments_no_bank_certified() {
        CostRequest request = typed("C1.2");
        request.document(1, "payments").put("bankCertified", false);
        assertThat(request.assessed().code("DPR-R-026")).isEqualTo("DPR-REF-02-18");
    }

    @Test
    void counts_only_certified_payments() {
        CostRequest request = typed("C1.2").payments(1, "2025-06-03", "600000.00", "2025-06-04", "400000.00");
        request.document(1, "payments").put("bankCertified", false);
        assertThat(request.assessed().payable()).isEqualTo("200000.00");
    }

    @Test
    void excludes_a_resident_contractor_without_invoice() {
        CostRequest request = typed("C1.2").attach("ACT");
        request.row(1).putArray("invoices");
        assertThat(request.assessed().code("DPR-R-039")).isEqualTo("DPR-REF-02-18");
    }

    @Test
    void asks_for_the_number_of_an_invoice() {
        CostRequest request = typed("C1.2");
        request.document(1, "invoices").put("number", " ");
        assertThat(request.assessed().code("DPR-R-039")).isEqualTo("PROOF_NOT_KEYED_IN");
    }

    @Test
    void asks_no_invoice_of_a_contractor_abroad() {
        CostRequest request = typed("C1.2");
        request.row(1).putArray("invoices");
        request.row(1)
                .withObject("/contract/contractor")
                .put("country", "DE")
                .put("resident", false)
                .remove("bin");
        Assessed assessed = request.assessed();
        assertThat(assessed.verdict("DPR-R-039")).isEqualTo("MET");
        assertThat(assessed.payable()).isEqualTo("500000.00");
    }

    @Test
    void pays_the_good_lines_of_a_mixed_application() {
        CostRequest request = typed("C1.2");
        request.line("C9", "400000.00");
        Assessed assessed = request.declared("1400000.00").assessed();
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.PAY_PARTLY);
        assertThat(assessed.payable()).isEqualTo("500000.00");
        assertThat(assessed.verdict("DPR-R-145")).isEqualTo("MET");
        assertThat(assessed.rule("DPR-R-020").text().kk()).contains("2.");
    }

    @Test
    void asks_no_person_about_a_line_that_is_excluded_anyway() {
        CostRequest request = typed("C1.2");
        ObjectNode outside = request.line("C9", "400000.00");
        outside.putArray("invoices");
        Assessed assessed = request.attach("ACT").declared("1400000.00").assessed();
        assertThat(assessed.verdict("DPR-R-026")).isEqualTo("MET");
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.PAY_PARTLY);
    }

    @Test
    void answers_nothing_about_costs_that_are_not_given() {
        Assessed assessed = CostRequest.empty().assessed();
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.NEEDS_PERSON);
        assertThat(assessed.verdict("DPR-R-020")).isEqualTo("NEEDS_PERSON");
        assertThat(assessed.verdict("DPR-R-041")).isEqualTo("NEEDS_PERSON");
    }
}
