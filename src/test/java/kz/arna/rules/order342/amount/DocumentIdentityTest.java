package kz.arna.rules.order342.amount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When two mentions are one document (DPR-R-144). */
class DocumentIdentityTest {

    @ParameterizedTest
    @ValueSource(strings = {"payments", "acts", "invoices"})
    void counts_a_document_once_that_a_line_names_twice(String kind) {
        CostRequest request = CostRequest.of("1000.00");
        for (String each : List.of("payments", "acts", "invoices")) {
            request.document(1, each).put("net", each.equals(kind) ? "400.00" : "1000.00");
        }
        ArrayNode documents = request.row(1).withArray("/" + kind);
        documents.add(documents.get(0).deepCopy());

        assertThat(request.assessed().payable()).isEqualTo("200.00");
    }

    @Test
    void takes_documents_without_a_number_for_different_ones_where_their_days_or_sums_differ() {
        CostRequest request = CostRequest.of("1000.00").payments(1, "2025-06-03", "400.00", "2025-06-03", "600.00");
        request.line("C1.3", "600.00");
        request.document(2, "payments").put("date", "2025-06-04");
        unnumbered(request, 1);
        unnumbered(request, 2);

        Assessed assessed = request.declared("1600.00").assessed();

        assertThat(assessed.payable()).isEqualTo("800.00");
        assertThat(assessed.verdict("DPR-R-144")).isEqualTo("MET");
    }

    @Test
    void asks_a_person_where_documents_without_a_number_have_one_day_and_sum() {
        CostRequest request = CostRequest.of("1000.00").payments(1, "2025-06-03", "500.00", "2025-06-03", "500.00");
        unnumbered(request, 1);

        assertOpen(request.assessed());
    }

    @Test
    void asks_a_person_where_a_document_without_a_number_looks_like_one_with_a_number() {
        CostRequest request = CostRequest.of("600.00");
        request.line("C1.3", "600.00");
        request.document(2, "payments").remove("number");

        assertOpen(request.declared("1200.00").assessed());
        request.document(2, "payments").put("net", "600.01");
        assertThat(request.assessed().verdict("DPR-R-144")).isEqualTo("MET");
    }

    @Test
    void asks_a_person_where_contractors_without_a_number_have_equal_documents() {
        CostRequest request = CostRequest.of("1000.00");
        ObjectNode second = request.line("C1.3", "600.00");
        sameNumbers(request, second);
        request.row(1).withObject("/contract").remove("contractor");
        second.withObject("/contract").remove("contractor");
        assertOpen(request.declared("1600.00").assessed());

        request.row(1).withObject("/contract").putObject("contractor").put("name", "«Сынақ» ЖШС");
        second.withObject("/contract").putObject("contractor").put("name", "ТОО Сынақ");
        assertOpen(request.assessed());
        second.withObject("/contract").putObject("contractor").put("bin", "081140000436");
        assertOpen(request.assessed());

        second.withArray("/acts").forEach(act -> ((ObjectNode) act).put("date", "2025-06-01"));
        second.withArray("/invoices").forEach(invoice -> ((ObjectNode) invoice).put("number", "ШФ-9"));
        second.withArray("/payments").forEach(payment -> ((ObjectNode) payment).put("number", "Т-9"));
        assertThat(request.assessed().verdict("DPR-R-144")).isEqualTo("MET");
    }

    @Test
    void lets_contractors_abroad_pass_by_their_tax_numbers() {
        CostRequest request = CostRequest.of("1000.00");
        ObjectNode second = request.line("C1.3", "600.00");
        sameNumbers(request, second);
        request.row(1).withObject("/contract").putObject("contractor").put("taxNumber", "DE 811 128 135");
        second.withObject("/contract").putObject("contractor").put("taxNumber", "FR-40303265045");
        assertThat(request.declared("1600.00").assessed().verdict("DPR-R-144")).isEqualTo("MET");
        assertThat(request.assessed().payable()).isEqualTo("800.00");
    }

    @Test
    void lets_one_line_of_a_contractor_without_a_number_pass() {
        CostRequest request = CostRequest.of("1000.00");
        request.row(1).withObject("/contract").putObject("contractor").put("name", "Prüfstelle GmbH");

        assertThat(request.assessed().verdict("DPR-R-144")).isEqualTo("MET");
    }

    @ParameterizedTest
    @CsvSource({
        "41,№ 41",
        "41,№41",
        "41,no. 41",
        "41,N41",
        "41,Акт № 41",
        "А-1,A-1",
        "А-1,а – 1",
        "А-1,№ A-1",
        "ШФ-7/Б,шф - 7/б"
    })
    void knows_a_number_however_it_is_written(String stated, String elsewhere) {
        CostRequest request = used("ACT", "081140000436", elsewhere, "2025-06-02", "400.00");
        request.document(1, "acts").put("number", stated);

        assertThat(request.assessed().payable()).isEqualTo("300.00");
        assertThat(request.assessed().code("DPR-R-144")).isEqualTo("DPR-REF-02-21");
    }

    @ParameterizedTest
    @CsvSource({"41,42", "41,041", "41,4-1", "А-1,Б-1", "NB-7,B-7", "41,141"})
    void keeps_numbers_apart_that_differ(String stated, String elsewhere) {
        CostRequest request = used("ACT", "081140000436", elsewhere, "2025-06-02", "400.00");
        request.document(1, "acts").put("number", stated);

        assertThat(request.assessed().payable()).isEqualTo("500.00");
        assertThat(request.assessed().verdict("DPR-R-144")).isEqualTo("MET");
    }

    @ParameterizedTest
    @CsvSource({
        "081140000436,А-1,1.00,DPR-REF-02-21",
        "ТОО «Сынақ»,А-1,1.00,DOCUMENT_IDENTITY_UNKNOWN",
        "ТОО «Сынақ»,Б-1,1000.00,MET",
        "190340001015,А-1,1000.00,MET",
        "081140000436,'',1000.00,DOCUMENT_IDENTITY_UNKNOWN",
        "081140000436,'',999.99,MET"
    })
    void compares_with_what_other_cases_used(String contractor, String number, String amount, String said) {
        Assessed assessed =
                used("ACT", contractor, number, "2025-06-02", amount).assessed();
        String code = assessed.code("DPR-R-144");
        assertThat(code.isEmpty() ? assessed.verdict("DPR-R-144") : code).isEqualTo(said);
    }

    private static CostRequest used(String kind, String contractor, String number, String date, String amount) {
        return CostRequest.of("1000.00")
                .fact(
                        "documents.used",
                        "[{\"kind\":\"%s\",\"contractor\":\"%s\",\"number\":\"%s\",\"date\":\"%s\",\"amount\":\"%s\"}]"
                                .formatted(kind, contractor, number, date, amount));
    }

    private static void assertOpen(Assessed assessed) {
        assertThat(assessed.code("DPR-R-144")).isEqualTo("DOCUMENT_IDENTITY_UNKNOWN");
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.NEEDS_PERSON);
    }

    private static void unnumbered(CostRequest request, int no) {
        for (String kind : List.of("payments", "acts")) {
            request.row(no).withArray("/" + kind).forEach(document -> ((ObjectNode) document).remove("number"));
        }
    }

    private static void sameNumbers(CostRequest request, ObjectNode second) {
        for (String kind : List.of("payments", "acts", "invoices")) {
            ObjectNode document = (ObjectNode) second.withArray("/" + kind).get(0);
            document.put("number", request.document(1, kind).path("number").asText());
        }
    }

    @Test
    void asks_a_person_where_lines_state_one_act_with_different_sums() {
        CostRequest request = CostRequest.of("600.00");
        ObjectNode second = request.line("C1.3", "400.00");
        second.set("contract", request.row(1).get("contract").deepCopy());
        ((ObjectNode) second.withArray("/acts").get(0)).put("number", "А-1");

        Assessed assessed = request.declared("1000.00").assessed();

        assertThat(assessed.code("DPR-R-144")).isEqualTo("DOCUMENT_IN_PARTS");
        assertThat(assessed.payable()).isEqualTo("500.00");
        assertThat(assessed.result().outcome()).isEqualTo(CostOutcome.NEEDS_PERSON);
    }

    @Test
    void takes_off_a_part_what_another_case_used_of_the_whole() {
        CostRequest request = CostRequest.of("600.00")
                .fact(
                        "documents.used",
                        "[{\"kind\":\"ACT\",\"contractor\":\"081140000436\",\"number\":\"А-1\",\"date\":\"2025-06-02\",\"amount\":\"100.00\"}]");
        request.document(1, "acts").put("net", "650.00");

        assertThat(request.assessed().payable()).isEqualTo("275.00");
    }
}
