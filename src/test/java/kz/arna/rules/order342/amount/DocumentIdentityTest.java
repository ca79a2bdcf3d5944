package kz.arna.rules.order342.amount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void takes_documents_without_a_number_for_different_ones() {
        CostRequest request = CostRequest.of("1000.00").payments(1, "2025-06-03", "500.00", "2025-06-03", "500.00");
        request.line("C1.3", "600.00");
        for (int no = 1; no <= 2; no++) {
            for (String kind : List.of("payments", "acts")) {
                request.row(no).withArray("/" + kind).forEach(document -> ((ObjectNode) document).remove("number"));
            }
        }

        Assessed assessed = request.declared("1600.00").assessed();

        assertThat(assessed.payable()).isEqualTo("800.00");
        assertThat(assessed.verdict("DPR-R-144")).isEqualTo("MET");
    }

    @Test
    void takes_equal_numbers_of_unnamed_contractors_for_different_documents() {
        CostRequest request = CostRequest.of("1000.00");
        ObjectNode second = request.line("C1.3", "600.00");
        for (String kind : List.of("payments", "acts", "invoices")) {
            ObjectNode document = (ObjectNode) second.withArray("/" + kind).get(0);
            document.put("number", request.document(1, kind).path("number").asText());
        }
        request.row(1).withObject("/contract").remove("contractor");
        second.withObject("/contract").remove("contractor");

        Assessed assessed = request.declared("1600.00").assessed();

        assertThat(assessed.payable()).isEqualTo("800.00");
        assertThat(assessed.verdict("DPR-R-144")).isEqualTo("MET");
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
