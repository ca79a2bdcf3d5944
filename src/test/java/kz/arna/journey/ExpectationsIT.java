package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import kz.arna.statistics.StatForm;
import org.junit.jupiter.api.Test;

/** What counts as having come. */
class ExpectationsIT extends OnWatchedAgreement {

    @Test
    void what_a_withdrawn_consent_hides_has_not_come() {
        watched.bureau("62500", "67500");
        assertThat(expected("2026-Q1").path("state").asText()).isEqualTo("PARTLY");
        String consent = Stand.database()
                .sql("SELECT id::text FROM stat_consent WHERE subject = ?")
                .param(watched.bin())
                .query(String.class)
                .single();
        ObjectNode withdrawal = desk.body().put("reason", "Кәсіпорынның хаты");
        assertThat(desk.client()
                        .post("/api/v1/statistics/consents/" + consent + "/withdraw", withdrawal)
                        .status())
                .isEqualTo(200);

        JsonNode hidden = expected("2026-Q1");
        assertThat(hidden.path("bureauLines").asInt()).isZero();
        assertThat(hidden.path("state").asText()).isEqualTo("OVERDUE");
        assertThat(hidden.path("consented").asBoolean()).isFalse();
        watched.ours("2026-Q1", "67500");
        assertThat(expected("2026-Q1").path("state").asText()).isEqualTo("PARTLY");
        assertThat(expected("2026-Q1").path("applicantLines").asInt()).isOne();
    }

    @Test
    void lines_of_both_sources_together_make_a_form_whole() {
        String[][] others = {{"1", "1"}, {"2", "1"}, {"2", "6.3"}, {"2", "6.4"}};
        watched.bureau("62500", "67500");
        for (String[] line : others) {
            watched.bureauLine("2026-Q1", line[0], line[1], "10");
        }
        ObjectNode body = watched.figures("2026-Q1", "67500");
        for (String[] line : new String[][] {{"3", "2"}, {"3", "3"}}) {
            add(body, line[0], line[1]);
        }
        supply(body);
        JsonNode partly = expected("2026-Q1");
        assertThat(partly.path("bureauLines").asInt()).isEqualTo(5);
        assertThat(partly.path("applicantLines").asInt()).isEqualTo(3);
        assertThat(partly.path("state").asText()).isEqualTo("PARTLY");
        add(body, "2", "6.5");
        supply(body);
        assertThat(expected("2026-Q1").path("state").asText()).isEqualTo("RECEIVED");
    }

    @Test
    void the_form_that_the_bureau_sends_takes_the_place_of_the_expected_one() {
        watched.bureauLine(StatForm.SMALL_ENTERPRISE, "2026-Q1", "3", "1", "67500");
        assertThat(items("quarter=2026-Q1")).singleElement().satisfies(row -> {
            assertThat(row.path("form").asText()).isEqualTo("0031102");
            assertThat(row.path("bureauLines").asInt()).isOne();
            assertThat(row.path("state").asText()).isEqualTo("PARTLY");
        });
        assertThat(items("quarter=2026-Q2"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.path("form").asText()).isNotEqualTo("0031102"));
        Stand.set("AMB-DPR-22", "FORM_1PF");
        assertThat(items("quarter=2026-Q1"))
                .extracting(row -> row.path("form").asText())
                .containsExactlyInAnyOrder("0051102", "1211101");
    }

    @Test
    void what_came_in_part_is_found_with_the_overdue_once_its_day_is_over() {
        watched.bureau("62500", "67500");
        assertThat(items("form=0051102&quarter=2026-Q1&state=OVERDUE")).hasSize(1);
        assertThat(items("form=0051102&quarter=2026-Q1&state=PARTLY")).hasSize(1);
        Stand.moveTo(LocalDate.of(2026, 4, 20), 10, 0);
        assertThat(items("form=0051102&quarter=2026-Q1&state=OVERDUE")).isEmpty();
        assertThat(items("form=0051102&quarter=2026-Q1&state=PARTLY")).hasSize(1);
    }

    @Test
    void what_is_missing_from_one_source_is_found_though_the_other_sent_it() {
        watched.bureau("62500");
        assertThat(watched.send(Stand.gateway().as("egov"), watched.whole("2026-Q1", "67500"))
                        .status())
                .isEqualTo(200);
        assertThat(items("form=0051102&quarter=2026-Q1&state=RECEIVED")).hasSize(1);
        assertThat(items("form=0051102&quarter=2026-Q1&source=APPLICANT&state=RECEIVED"))
                .hasSize(1);
        assertThat(items("form=0051102&quarter=2026-Q1&source=BUREAU&state=OVERDUE"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("applicantLines").asInt()).isEqualTo(8));
        assertThat(items("form=0051102&quarter=2025-Q3&source=BUREAU")).hasSize(1);
        // The quarter of the payment is the first that the applicant owes.
        assertThat(items("form=0051102&quarter=2025-Q3&source=APPLICANT")).isEmpty();
        assertThat(items("form=0051102&quarter=2025-Q4&source=APPLICANT")).hasSize(1);
        assertThat(Stand.gateway()
                        .as("operator")
                        .get("/api/v1/statistics/expectations?source=NOBODY")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_late_payment_is_watched_beyond_the_consent() {
        Stand.database()
                .sql("UPDATE monitored_agreement SET paid_on = '2026-06-29' WHERE subject = ?")
                .param(watched.bin())
                .update();
        Stand.moveTo(LocalDate.of(2028, 7, 24), 10, 0);
        assertThat(items("form=0051102&quarter=2028-Q1&source=APPLICANT")).hasSize(1);
        assertThat(items("form=0051102&quarter=2028-Q1&source=BUREAU")).isEmpty();
        // Two years after the payment end a day before the second quarter does.
        assertThat(items("form=0051102&quarter=2028-Q2")).isEmpty();
        Stand.database()
                .sql("UPDATE monitored_agreement SET paid_on = '2026-06-30' WHERE subject = ?")
                .param(watched.bin())
                .update();
        assertThat(items("form=0051102&quarter=2028-Q2")).hasSize(1);
    }

    @Test
    void the_applicant_owes_no_quarter_after_the_last_watched_nor_the_one_in_which_the_agreement_ended() {
        // Paid on 16 December 2025: 2027-Q3 is the last that ends within two years, 2027-Q4 is the consent's.
        Stand.moveTo(LocalDate.of(2028, 2, 1), 10, 0);
        assertThat(items("form=0051102&quarter=2027-Q3&source=APPLICANT")).hasSize(1);
        assertThat(items("form=0051102&quarter=2027-Q4&source=APPLICANT")).isEmpty();
        assertThat(items("form=0051102&quarter=2027-Q4&source=BUREAU")).hasSize(1);
        Stand.database()
                .sql("UPDATE monitored_agreement SET ended_on = '2027-09-29' WHERE subject = ?")
                .param(watched.bin())
                .update();
        assertThat(items("form=0051102&quarter=2027-Q2&source=APPLICANT")).hasSize(1);
        assertThat(items("form=0051102&quarter=2027-Q3&source=APPLICANT")).isEmpty();
        Stand.database()
                .sql("UPDATE monitored_agreement SET ended_on = '2027-09-30' WHERE subject = ?")
                .param(watched.bin())
                .update();
        assertThat(items("form=0051102&quarter=2027-Q3&source=APPLICANT")).hasSize(1);
    }

    private List<JsonNode> items(String query) {
        return Stand.gateway()
                .as("operator")
                .get("/api/v1/statistics/expectations?" + query + "&subject=" + watched.bin())
                .node("/items")
                .valueStream()
                .toList();
    }

    private void supply(ObjectNode body) {
        assertThat(watched.send(Stand.gateway().as("egov"), body).status()).isEqualTo(200);
    }

    private static void add(ObjectNode body, String section, String line) {
        body.withArray("/figures")
                .addObject()
                .put("form", "0051102")
                .put("section", section)
                .put("line", line)
                .put("value", "10");
    }

    private JsonNode expected(String quarter) {
        return Stand.gateway()
                .as("operator")
                .get("/api/v1/statistics/expectations?form=0051102&quarter=" + quarter + "&subject=" + watched.bin())
                .node("/items/0");
    }
}
