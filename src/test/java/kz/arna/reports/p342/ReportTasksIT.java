package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import kz.arna.simulator.Fault;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a report waits for stands in the officials' list of tasks, and leaves it when it is done. */
class ReportTasksIT {

    private static ReportStand stand;

    @BeforeAll
    static void start() {
        stand = new ReportStand();
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @Test
    void a_draft_made_ahead_is_to_be_checked_when_its_quarter_is_over() {
        stand.moveTo(2028, 3, 31, 9, 0);
        stand.drafted("2028-Q1");
        stand.look();
        assertThat(kinds("2028-Q1")).isEmpty();
        stand.moveTo(2028, 4, 1, 9, 0);
        stand.look();
        stand.look();
        JsonNode task = tasks("2028-Q1").getFirst();
        assertThat(kinds("2028-Q1")).containsExactly("REPORT_TO_CHECK");
        assertThat(task.path("due").asText()).isEqualTo("2028-04-25T17:30:00+05:00");
        assertThat(task.path("clause").asText()).isEqualTo("¶28");
        assertThat(task.has("caseId") || task.has("caseNumber")).isFalse();
    }

    @Test
    void each_step_and_the_deadline_are_tasks_until_both_ways_have_taken_it() {
        stand.moveTo(2028, 7, 5, 9, 0);
        stand.drafted("2028-Q2");
        stand.done("2028-Q2", "check", stand.by(ReportStand.EXECUTOR).put("reason", "Тексерілді"));
        assertThat(kinds("2028-Q2")).containsExactly("REPORT_TO_SIGN");
        stand.moveTo(2028, 7, 24, 9, 0);
        stand.look();
        assertThat(kinds("2028-Q2")).containsExactlyInAnyOrder("REPORT_TO_SIGN", "REPORT_DEADLINE_NEAR");
        stand.moveTo(2028, 7, 25, 17, 30);
        stand.clock.pass(Duration.ofSeconds(1));
        stand.look();
        assertThat(kinds("2028-Q2")).containsExactlyInAnyOrder("REPORT_TO_SIGN", "REPORT_DEADLINE_BREACHED");
        ObjectNode executor = stand.by(ReportStand.EXECUTOR).put("role", "EXECUTOR");
        stand.done("2028-Q2", "sign", executor.put("phone", "+7 7172 00 00 01"));
        stand.done("2028-Q2", "sign", stand.by(ReportStand.HEAD).put("role", "HEAD"));
        assertThat(kinds("2028-Q2")).containsExactlyInAnyOrder("REPORT_TO_SEND", "REPORT_DEADLINE_BREACHED");
        stand.gateway.partners().faults().set("mail", Fault.RESET);
        stand.done("2028-Q2", "send", stand.by(ReportStand.HEAD));
        stand.eventually(() -> assertThat(kinds("2028-Q2"))
                .containsExactlyInAnyOrder("REPORT_STOPPED:MAIL", "REPORT_DEADLINE_BREACHED"));
        assertThat(tasks("2028-Q2"))
                .anyMatch(task -> task.at("/details/reason").asText().equals("PARKED:UNCERTAIN"));
        stand.gateway.partners().faults().heal();
        ObjectNode resend = stand.by(ReportStand.EXECUTOR).put("channel", "MAIL");
        stand.done("2028-Q2", "resend", resend.put("reason", "Хат келмеген"));
        stand.eventually(() -> assertThat(stand.state("2028-Q2")).isEqualTo("SENT"));
        assertThat(kinds("2028-Q2")).isEmpty();
    }

    @Test
    void a_task_about_a_report_is_taken_like_any_other_and_is_about_no_telling() {
        stand.moveTo(2028, 10, 5, 9, 0);
        stand.drafted("2028-Q3");
        String path = "/api/v1/tasks/" + tasks("2028-Q3").getFirst().path("id").asText();
        ObjectNode assign = stand.by(ReportStand.HEAD);
        assign.set("assignee", stand.by(ReportStand.EXECUTOR).get("actor"));
        Answer taken = stand.officer.post(path + "/assign", assign);
        assertThat(taken.at("/assignee/iin")).isEqualTo(ReportStand.EXECUTOR);
        assertThat(taken.at("/subject")).isEqualTo("P342-2028-Q3");
        ObjectNode told = stand.by(ReportStand.HEAD).put("way", "LETTER").put("on", "2028-10-05");
        assertThat(stand.officer.post(path + "/told", told.put("number", "1")).at("/code"))
                .isEqualTo("TASK_NOT_ABOUT_TELLING");
    }

    private static List<String> kinds(String quarter) {
        return tasks(quarter).stream().map(task -> task.path("kind").asText()).toList();
    }

    private static List<JsonNode> tasks(String quarter) {
        return stand.officer
                .get("/api/v1/tasks?limit=200")
                .node("/items")
                .valueStream()
                .filter(task -> task.path("subject").asText().equals("P342-" + quarter))
                .toList();
    }
}
