package kz.arna.procedure.order342;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.arna.casefile.Evidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of which day an answer speaks decides, not when it came (EX-044). Filed on Friday, 21 November 2025. */
class CountingEvidenceTest {

    private static final LocalDate FILED = LocalDate.of(2025, 11, 21);
    private static final String FRIDAY = "2025-11-21T10:00:00+05:00";
    private static final String MONDAY = "2025-11-24T10:00:00+05:00";

    @Test
    void a_debt_of_the_day_of_filing_stays_though_it_was_paid_later() {
        assertThat(counting(debt("125.00", "2025-11-21", FRIDAY), debt("0.00", null, MONDAY)))
                .containsExactly("125.00");
    }

    @Test
    void a_debt_that_arose_later_does_not_count() {
        assertThat(counting(debt("0.00", null, FRIDAY), debt("500000.00", "2025-11-24", MONDAY)))
                .containsExactly("0.00");
    }

    @Test
    void a_later_answer_about_the_day_of_filing_counts_before_one_about_the_day_before() {
        assertThat(counting(debt("125.00", "2025-11-20", FRIDAY), debt("0.00", "2025-11-21", MONDAY)))
                .containsExactly("0.00");
        assertThat(counting(debt("0.00", "2025-11-20", FRIDAY), debt("125.00", "2025-11-21", MONDAY)))
                .containsExactly("125.00");
    }

    @Test
    void an_answer_that_names_the_day_counts_before_one_that_names_none() {
        assertThat(counting(debt("0.00", null, FRIDAY), debt("125.00", "2025-11-21", MONDAY)))
                .containsExactly("125.00");
    }

    @Test
    void without_an_answer_of_the_day_the_first_counts() {
        assertThat(counting(debt("125.00", "2025-11-24", MONDAY), debt("0.00", "2025-11-25", MONDAY)))
                .containsExactly("125.00");
        assertThat(counting(debt("125.00", "2025-11-24", MONDAY))).containsExactly("125.00");
    }

    @Test
    void bytes_that_were_mapped_again_count_as_they_were_mapped_last() {
        Evidence first = debt("125.00", "2025-11-21", FRIDAY);
        Evidence again =
                evidence("src", "debt-query", first.rawMessage(), "2025-11-21", MONDAY, json("total", "120.00"));
        assertThat(counting(first, again)).containsExactly("120.00");
    }

    @Test
    void taxes_that_were_found_later_count_before_none_found_at_first() {
        Evidence none = taxes(false, FRIDAY);
        Evidence found = taxes(true, MONDAY);
        assertThat(CountingEvidence.of(List.of(none, found), FILED)).containsExactly(found);
        assertThat(CountingEvidence.of(List.of(found, taxes(true, MONDAY)), FILED))
                .containsExactly(found);
        assertThat(CountingEvidence.of(List.of(none), FILED)).containsExactly(none);
    }

    @Test
    void what_is_asked_of_no_day_is_read_from_the_oldest_to_the_latest() {
        Evidence small =
                evidence("category", "query", UUID.randomUUID(), "2025-11-21", FRIDAY, json("category", "SMALL"));
        Evidence large =
                evidence("category", "query", UUID.randomUUID(), "2025-11-24", MONDAY, json("category", "LARGE"));
        assertThat(CountingEvidence.of(List.of(small, large), FILED)).containsExactly(small, large);
    }

    private static List<String> counting(Evidence... all) {
        return CountingEvidence.of(List.of(all), FILED).stream()
                .map(each -> each.canonical().path("total").asText())
                .toList();
    }

    private static Evidence debt(String total, @Nullable String asOf, String at) {
        return evidence("src", "debt-query", UUID.randomUUID(), asOf, at, json("total", total));
    }

    private static Evidence taxes(boolean found, String at) {
        ObjectNode answer = json("taxpayer", "190340001015").put("found", found);
        return evidence("src", "tax-payments", UUID.randomUUID(), null, at, answer);
    }

    private static ObjectNode json(String field, String value) {
        return JsonNodeFactory.instance.objectNode().put(field, value);
    }

    private static Evidence evidence(
            String partner, String message, UUID raw, @Nullable String asOf, String at, ObjectNode canonical) {
        return new Evidence(
                UUID.randomUUID(),
                UUID.randomUUID(),
                partner,
                message,
                asOf == null ? null : LocalDate.parse(asOf),
                raw,
                canonical,
                "v1",
                OffsetDateTime.parse(at).toInstant());
    }
}
