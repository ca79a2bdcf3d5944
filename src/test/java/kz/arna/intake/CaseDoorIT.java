package kz.arna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseDoorIT extends DoorsIT {

    @Test
    void a_channel_sees_its_case_and_no_other_channel_can_tell_that_it_exists() {
        String number = filed();
        Doors.Answer mine = egov.get("/api/v1/cases/" + number);
        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.json().path("state").asText()).isEqualTo("RECEIVED");
        assertThat(mine.header("ETag")).isEqualTo("\"1\"");
        assertThat(mine.json().has("application")).isFalse();
        assertThat(mine.json().has("applicant")).isFalse();

        Doors.Answer theirs = qazindustry.get("/api/v1/cases/" + number);
        Doors.Answer nobodys = qazindustry.get("/api/v1/cases/TST-2026-999999");
        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.json()).isEqualTo(nobodys.json());
        assertThat(qazindustry.get("/api/v1/cases/" + number + "/events").status())
                .isEqualTo(404);
    }

    @Test
    void an_officer_sees_all_and_leaves_a_trace() {
        String number = filed();
        JsonNode seen = officer.get("/api/v1/cases/" + number).json();
        assertThat(seen.at("/applicant/id").asText()).isEqualTo(BIN);
        assertThat(seen.at("/application/form").asText()).isEqualTo("342-1");
        officer.get("/api/v1/cases/" + number + "/events");
        assertThat(jdbc.sql("SELECT act FROM audit_entry WHERE subject = ? AND client = 'officer' ORDER BY id")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("READ_CASE", "READ_EVENTS");
    }

    @Test
    void the_history_tells_a_channel_the_course_and_an_officer_the_rest() {
        String number = filed();
        JsonNode first = egov.get("/api/v1/cases/" + number + "/events").json().at("/items/0");
        assertThat(first.path("type").asText()).isEqualTo("ApplicationReceived");
        assertThat(first.path("by").asText()).isEqualTo("CHANNEL");
        assertThat(first.has("payload")).isFalse();
        assertThat(officer.get("/api/v1/cases/" + number + "/events")
                        .json()
                        .at("/items/0")
                        .has("payload"))
                .isTrue();
    }

    @Test
    void the_list_is_paged_by_key_and_holds_only_what_the_caller_may_see() {
        List<String> filed = List.of(filed(), filed(), filed());
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    egov.get("/api/v1/cases?type=door-test&limit=2" + after).json();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
            page.path("items").forEach(item -> seen.add(item.path("number").asText()));
            after = page.has("next") ? "&after=" + page.path("next").asText() : "";
        } while (!after.isEmpty());
        assertThat(seen).containsAll(filed);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        assertThat(qazindustry.get("/api/v1/cases?limit=200").json().toString()).doesNotContain(filed.getFirst());
    }

    @Test
    void the_list_finds_by_state_and_words() {
        String number = filed();
        assertThat(numbers(egov.get("/api/v1/cases?q=" + number))).containsExactly(number);
        assertThat(numbers(egov.get("/api/v1/cases?state=REFUSED"))).isEmpty();
        assertThat(numbers(officer.get("/api/v1/cases?limit=200&q=" + BIN))).contains(number);
    }

    @Test
    void a_query_that_makes_no_sense_is_told_so() {
        assertThat(egov.get("/api/v1/cases?limit=0").code()).isEqualTo("QUERY_INVALID");
        assertThat(egov.get("/api/v1/cases?limit=many").field()).isEqualTo("query:limit");
        assertThat(egov.get("/api/v1/cases?after=nonsense").code()).isEqualTo("PAGE_KEY_UNKNOWN");
    }

    private String filed() {
        Doors.Answer answer = file(plain().bytes());
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().path("number").asText();
    }

    private static List<String> numbers(Doors.Answer answer) {
        List<String> numbers = new ArrayList<>();
        answer.json()
                .path("items")
                .forEach(item -> numbers.add(item.path("number").asText()));
        return numbers;
    }
}
