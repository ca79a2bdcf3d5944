package kz.arna.rules.order342;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.Map;
import kz.arna.rules.order342.AssessmentResult.RuleAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an application may mean where it is written otherwise than the form suggests; each starts from one in order. */
class ReadingsTest {

    private static final Order342 ORDER = new Order342();

    private final ObjectNode request = Examples.inOrder();

    @ParameterizedTest
    @CsvSource({
        "C1.2,MET",
        "c1.2,MET",
        "' С1.2 ',MET",
        "C1.0,OPEN_COST_LIST",
        "C1,OPEN_COST_LIST",
        "C1.9,OPEN_COST_LIST",
        "C2,FACT_UNKNOWN",
        "C2.4,DPR-REF-02-08",
        "C3.1,DPR-REF-02-08",
        "C4,DPR-REF-02-08",
        "ADVERTISING,DPR-REF-02-08",
        "'',FACT_UNKNOWN"
    })
    void excludes_only_what_the_lists_of_paragraph_8_close(String type, String said) {
        set("/application/costs/0/type", json(type));
        assertThat(said("DPR-R-020")).isEqualTo(said);
    }

    @Test
    void takes_a_ticked_group_for_each_of_its_types() {
        ((ObjectNode) request.path("application")).putArray("costTypes").add("C1");
        assertThat(said("DPR-R-067")).isEqualTo("MET");
        ((ObjectNode) request.path("application")).putArray("costTypes").add("C2");
        assertThat(said("DPR-R-067")).isEqualTo("DPR-REF-INC-02");
    }

    @ParameterizedTest
    @CsvSource({"kk,MET", "KK,MET", "kk-KZ,MET", "kz,MET", "kaz,MET", "rus,MET", "en,DPR-REF-02-12", "zh,DPR-REF-02-12"
    })
    void knows_the_two_languages_however_they_are_coded(String language, String said) {
        set("/application/attachments/1/language", json(language));
        assertThat(said("DPR-R-051")).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0000000000000000000000000000000000000000000000000000000000000002,kk,MET",
                "0000000000000000000000000000000000000000000000000000000000000002,ru,MET",
                "0000000000000000000000000000000000000000000000000000000000000002,-,FACT_UNKNOWN",
                "0000000000000000000000000000000000000000000000000000000000000002,de,DPR-REF-02-12",
                "0000000000000000000000000000000000000000000000000000000000000003,kk,DPR-REF-02-12",
                "-,kk,FACT_UNKNOWN"
            })
    void wants_a_translation_of_that_document_into_one_of_the_two(String of, String into, String said) {
        set("/application/attachments/1/language", json("en"));
        ObjectNode translation = ((com.fasterxml.jackson.databind.node.ArrayNode)
                        request.at("/application/attachments"))
                .addObject()
                .put("kind", "TRANSLATION")
                .put("translationOf", of)
                .put("language", into);
        assertThat(translation.path("kind").asText()).isEqualTo("TRANSLATION");
        assertThat(said("DPR-R-051")).isEqualTo(said);
    }

    @Test
    void lets_an_entrepreneur_sign_in_the_place_of_the_head() {
        person("INDIVIDUAL_ENTREPRENEUR");
        set("/application/signatory/role", json("HEAD"));
        assertThat(said("DPR-R-055")).isEqualTo("MET");
        set("/facts/signature.signerIin/value", json("900101300018"));
        assertThat(said("DPR-R-055")).isEqualTo("DPR-REF-02-16");
        assertThat(assessed().rule("DPR-R-055").orElseThrow().text().ru())
                .contains("ИИН, БИН или роль в сертификате не соответствуют")
                .doesNotContain("900101300018");
    }

    @Test
    void asks_a_natural_person_for_neither_a_head_nor_a_registration() {
        person("NATURAL_PERSON");
        ObjectNode applicant = (ObjectNode) request.at("/application/applicant");
        applicant.remove("head");
        applicant.remove("registration");
        set("/application/signatory/role", json("NATURAL_PERSON"));
        ((ObjectNode) request.at("/application/signatory")).remove("position");

        assertThat(said("DPR-R-050")).isEqualTo("MET");
        assertThat(said("DPR-R-055")).isEqualTo("MET");
        applicant.put("kind", "INDIVIDUAL_ENTREPRENEUR");
        assertThat(said("DPR-R-050")).isEqualTo("DPR-REF-INC-02");
    }

    @ParameterizedTest
    @CsvSource({"директор,MET", "' ',DPR-REF-INC-02", "'',DPR-REF-INC-02"})
    void asks_for_the_post_of_who_signs_for_a_company(String position, String said) {
        set("/application/signatory/position", json(position));
        assertThat(said("DPR-R-050")).isEqualTo(said);
    }

    @Test
    void says_where_the_window_hangs_on_the_day_of_filing_or_receipt() {
        // Filed on a Friday evening, received on Monday: the payment is in the window of the one and not of the other.
        request.put("submittedAt", "2025-11-28T18:05:00").put("registeredAt", "2025-12-01T08:30:00");
        set("/application/costs/0/payments/0/date", json("2023-11-29"));
        set("/application/costs/0/acts/0/date", json("2023-11-29"));
        assertThat(said("DPR-R-027")).isEqualTo("DATES_DIFFER");
        assertThat(said("DPR-R-142")).isEqualTo("DATES_DIFFER");
        request.putObject("settings").put("AMB-DPR-39", "AS_READ");
        assertThat(said("DPR-R-027")).isEqualTo("DPR-REF-02-09");
        assertThat(said("DPR-R-142")).isEqualTo("MET");
    }

    @ParameterizedTest
    @CsvSource({"5412300.00,MET,2706150.00", "2706150.00,MET,2706150.00", "2706150.01,DECLARED_TOTAL_UNCLEAR,"})
    void reads_the_declared_total_of_a_foreign_line_by_the_rates_of_the_bank(
            String declared, String said, String payable) {
        ObjectNode line = (ObjectNode) request.at("/application/costs/0");
        line.put("currency", "usd").put("amount", "10000.00").remove("amountKzt");
        line.withObject("/contract").put("currency", "USD");
        for (String kind : new String[] {"acts", "invoices", "payments"}) {
            ((ObjectNode) line.withArray("/" + kind).get(0))
                    .put("net", "10000.00")
                    .put("currency", "USD");
        }
        ((ObjectNode) line.withArray("/invoices").get(0)).put("vat", "1200.00");
        set("/application/declaredTotal/amount", json(declared));
        request.withArray("/fx")
                .addObject()
                .put("currency", "USD")
                .put("date", "2025-06-03")
                .put("rate", "541.23");

        assertThat(said("DPR-R-040")).isEqualTo(said);
        assertThat(assessed().amounts())
                .extracting(AssessmentResult.Amounts::payable)
                .isEqualTo(payable);
    }

    @ParameterizedTest
    @CsvSource({
        // Filed on Friday evening: received on Monday, a day after the first year was over, and before it on Friday.
        "2025-11-21T17:31,2024-11-24,DATES_DIFFER",
        "2025-11-21T17:30,2024-11-24,DPR-REF-02-04",
        "2025-11-21T17:31,2024-11-21,MET",
        "2025-11-24T08:00,2024-11-24,MET",
        // The last working evening before a holiday: received when it is over.
        "2025-12-15T19:00,2024-12-17,DATES_DIFFER"
    })
    void registers_by_calendar_and_office_hours_what_says_no_moment(String filed, String registered, String said) {
        request.put("submittedAt", filed).remove("registeredAt");
        set("/facts/registration.firstDate/value", json(registered));
        assertThat(said("DPR-R-006")).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        // Independence Day is a Tuesday: the rate of Monday stays in force.
        "2025-12-16,2025-12-15,MET",
        "2025-12-16,2025-12-12,RATE_UNKNOWN",
        "2025-12-14,2025-12-12,MET",
        "2025-12-17,2025-12-15,RATE_UNKNOWN",
        // A Sunday on which offices worked in place of 3 January.
        "2025-01-05,2025-01-03,RATE_UNKNOWN",
        "2025-01-03,2024-12-31,MET"
    })
    void carries_a_rate_over_days_on_which_the_calendar_rests(String paid, String published, String said) {
        request.put("submittedAt", "2025-12-29T10:00").put("registeredAt", "2025-12-29T10:00");
        ObjectNode line = (ObjectNode) request.at("/application/costs/0");
        line.put("currency", "USD").withObject("/contract").put("currency", "USD");
        for (String kind : new String[] {"acts", "invoices", "payments"}) {
            ((ObjectNode) line.withArray("/" + kind).get(0)).put("currency", "USD");
        }
        ((ObjectNode) line.withArray("/payments").get(0)).put("date", paid);
        request.withArray("/fx")
                .addObject()
                .put("currency", "USD")
                .put("date", published)
                .put("rate", "541.23");
        assertThat(said("DPR-R-037")).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"RAIL,KZ,KZ,MET", "rail,kz,KZ,MET", "ROAD,KZ,KZ,DPR-REF-02-19", "RAIL,KZ,UZ,DPR-REF-02-19"})
    void knows_carriage_by_rail_inside_the_country(String mode, String from, String to, String said) {
        set("/application/costs/0/type", json("C3"));
        set("/application/costs/0/transport", Examples.JSON.valueToTree(Map.of("mode", mode, "from", from, "to", to)));
        assertThat(said("DPR-R-023")).isEqualTo(said);
    }

    private void person(String kind) {
        ObjectNode applicant = (ObjectNode) request.at("/application/applicant");
        applicant.put("kind", kind).put("iin", "800101300019").putNull("bin");
        request.withObject("/facts").remove("signature.signerBin");
        ((com.fasterxml.jackson.databind.node.ArrayNode) request.at("/facts/signature.roles/value"))
                .removeAll()
                .add("INDIVIDUAL");
    }

    private void set(String pointer, JsonNode value) {
        Examples.set(request, pointer, value);
    }

    private static JsonNode json(String text) {
        return Examples.JSON.getNodeFactory().textNode(text);
    }

    private AssessmentResult assessed() {
        return ORDER.assess(request, LocalDateTime.of(2025, 11, 24, 10, 0), Examples.CALENDAR);
    }

    private String said(String rule) {
        RuleAnswer answer = assessed().rule(rule).orElseThrow();
        return answer.code() == null ? answer.verdict() : answer.code();
    }
}
