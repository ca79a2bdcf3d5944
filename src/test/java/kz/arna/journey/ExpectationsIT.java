package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What counts as having come. */
class ExpectationsIT {

    private final Desk desk = Stand.desk();
    private Watched watched = new Watched(desk, "", "");

    @BeforeEach
    void agreed() {
        Stand.moveTo(LocalDate.of(2026, 7, 24), 10, 0);
        Stand.set("decision.two-persons", "false");
        watched = Watched.imported(desk);
    }

    @AfterEach
    void rest() {
        Stand.rest();
    }

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
