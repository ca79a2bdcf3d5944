package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.arna.simulator.Fault;
import kz.arna.support.GatewayClient.Answer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was signed or sent can be corrected, and stays readable as it was. */
class ReportCorrectionIT {

    private static ReportStand stand;

    @BeforeAll
    static void start() {
        stand = new ReportStand();
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @AfterEach
    void heal() {
        stand.gateway.partners().faults().heal();
        stand.set("p342.mail.to", "kense@mps.example");
        stand.set("p342.respondent.phone", "");
    }

    @Test
    void a_signed_report_is_given_back_and_signed_anew() throws Exception {
        stand.moveTo(2028, 4, 6, 9, 0);
        stand.signed("2028-Q1");
        byte[] first = stand.file("2028-Q1", "kk.pdf").body();
        assertThat(tasks("2028-Q1")).containsExactly("REPORT_TO_SEND");
        stand.set("p342.respondent.phone", "+7 7172 11 22 33");
        stand.done("2028-Q1", "give-back", stand.because("Телефон көрсетілмеген"));
        assertThat(stand.state("2028-Q1")).isEqualTo("DRAFT");
        assertThat(tasks("2028-Q1")).containsExactly("REPORT_TO_CHECK");
        assertThat(stand.read("2028-Q1").node("/signatures")).isEmpty();
        assertThat(text(stand.file("2028-Q1", "kk.pdf").body())).contains("ЖОБА", "+7 7172 11 22 33");
        stand.signedAgain("2028-Q1");
        Answer report = stand.read("2028-Q1");
        assertThat(report.at("/report/contentNo")).isEqualTo("2");
        assertThat(report.node("/signatures")).hasSize(2);
        assertThat(report.node("/content").has("correction")).isFalse();
        assertThat(stand.file("2028-Q1", "kk.pdf").body()).isNotEqualTo(first);
        assertThat(stand.file("2028-Q1", "kk.pdf?content=1").body()).isEqualTo(first);
        Answer earlier = stand.read("2028-Q1?content=1");
        assertThat(earlier.node("/signatures")).hasSize(2);
        assertThat(earlier.node("/versions").findValuesAsText("no")).containsExactly("2", "1");
        assertThat(stand.read("2028-Q1?content=9").at("/code")).isEqualTo("REPORT_UNKNOWN");
        assertThat(stand.read("2028-Q1?content=first").at("/code")).isEqualTo("QUERY_INVALID");
    }

    @Test
    void a_sent_report_is_corrected_under_a_number_and_the_ministry_is_told_what_it_corrects() throws Exception {
        stand.moveTo(2028, 7, 6, 9, 0);
        stand.signed("2028-Q2");
        stand.done("2028-Q2", "send", stand.by(ReportStand.HEAD));
        sent("2028-Q2");
        byte[] first = stand.file("2028-Q2", "ru.pdf").body();
        Answer before = stand.read("2028-Q2");
        String number = stand.delivery("2028-Q2", "EDMS", "reference");
        assertThat(stand.act("2028-Q2", "give-back", stand.because("кеш")).at("/code"))
                .isEqualTo("REPORT_NOT_NOW");
        stand.moveTo(2028, 9, 1, 9, 0);
        stand.done("2028-Q2", "correct", stand.because("Соманы нақтылау"));
        stand.look();
        assertThat(stand.read("2028-Q2").at("/report/breachedAt")).isEmpty();
        assertThat(tasks("2028-Q2")).containsExactly("REPORT_TO_CHECK");
        stand.signedAgain("2028-Q2");
        stand.done("2028-Q2", "send", stand.by(ReportStand.HEAD));
        sent("2028-Q2");
        Answer after = stand.read("2028-Q2");
        assertThat(after.at("/content/correction")).isEqualTo("1");
        assertThat(after.at("/report/sentAt")).isEqualTo(before.at("/report/sentAt"));
        assertThat(after.at("/rules/inOrder")).isEqualTo("true");
        assertThat(stand.delivery("2028-Q2", "EDMS", "reference")).isNotEqualTo(number);
        assertThat(text(stand.file("2028-Q2", "ru.pdf").body())).contains("исправление № 1");
        assertThat(stand.file("2028-Q2", "ru.pdf?content=1").body()).isEqualTo(first);
        assertThat(stand.file("2028-Q2", "ru.xlsx").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"P342-2028-Q2-c1-ru.xlsx\"");
        String document = new String(
                stand.gateway.partners().deliveries("edms").last().getLast().body(), StandardCharsets.UTF_8);
        assertThat(document.replace(" ", "")).contains("\"correction\":1", "\"corrects\":\"" + number + "\"");
        assertThat(tasks("2028-Q2")).isEmpty();
    }

    /** The rules of the documents' system and of the manual: settle the reason, then send the corrected report. */
    @Test
    void a_report_refused_for_its_content_goes_back_though_the_mail_arrived() {
        stand.moveTo(2028, 10, 6, 9, 0);
        stand.signed("2024-Q1");
        stand.done("2024-Q1", "send", stand.by(ReportStand.HEAD));
        stand.eventually(
                () -> assertThat(stand.delivery("2024-Q1", "EDMS", "state")).isEqualTo("REFUSED"));
        stand.eventually(
                () -> assertThat(stand.delivery("2024-Q1", "MAIL", "state")).isEqualTo("ACCEPTED"));
        assertThat(tasks("2024-Q1")).contains("REPORT_STOPPED:EDMS");
        stand.done("2024-Q1", "give-back", stand.because("Жүйе қабылдамады"));
        assertThat(stand.read("2024-Q1").at("/content/correction")).isEqualTo("1");
        assertThat(stand.read("2024-Q1").at("/report/sentAt")).isEmpty();
        assertThat(tasks("2024-Q1")).doesNotContain("REPORT_STOPPED:EDMS").contains("REPORT_TO_CHECK");
        assertThat(stand.read("2024-Q1").node("/deliveries")).isEmpty();
        assertThat(stand.read("2024-Q1?content=1").node("/deliveries")).hasSize(2);
    }

    @Test
    void a_message_that_has_not_left_is_withdrawn_with_its_report() {
        stand.moveTo(2029, 1, 5, 9, 0);
        stand.signed("2028-Q4");
        stand.pause(true);
        stand.done("2028-Q4", "send", stand.by(ReportStand.HEAD));
        stand.done("2028-Q4", "give-back", stand.because("Қате табылды"));
        stand.pause(false);
        JsonNode ways = stand.read("2028-Q4?content=1").node("/deliveries");
        assertThat(ways.findValuesAsText("reason")).containsExactly("WITHDRAWN", "WITHDRAWN");
        stand.signedAgain("2028-Q4");
        stand.done("2028-Q4", "send", stand.by(ReportStand.HEAD));
        sent("2028-Q4");
        assertThat(stand.read("2028-Q4").node("/content").has("correction")).isFalse();
    }

    /** Nobody knows whether it arrives: the person waits for the answer, or until it is stopped. */
    @Test
    void a_message_that_is_just_leaving_keeps_its_report() {
        stand.moveTo(2029, 4, 5, 9, 0);
        stand.signed("2029-Q1");
        stand.pause(true);
        stand.done("2029-Q1", "send", stand.by(ReportStand.HEAD));
        JdbcClient database = JdbcClient.create(stand.gateway.database().asOwner());
        database.sql("UPDATE outbox SET state = 'LEASED' WHERE partner = 'mail' AND state = 'READY'")
                .update();
        assertThat(stand.act("2029-Q1", "give-back", stand.because("Қате табылды"))
                        .at("/code"))
                .isEqualTo("REPORT_UNDER_WAY");
        assertThat(stand.state("2029-Q1")).isEqualTo("SENDING");
        assertThat(stand.delivery("2029-Q1", "EDMS", "state")).isEqualTo("UNDER_WAY");
        database.sql("UPDATE outbox SET state = 'READY' WHERE partner = 'mail' AND state = 'LEASED'")
                .update();
        stand.pause(false);
        sent("2029-Q1");
    }

    @Test
    void a_mail_that_may_have_arrived_is_corrected_under_a_number() {
        stand.moveTo(2029, 7, 5, 9, 0);
        stand.signed("2029-Q2");
        stand.gateway.partners().faults().set("mail", Fault.RESET);
        stand.done("2029-Q2", "send", stand.by(ReportStand.HEAD));
        stand.eventually(
                () -> assertThat(stand.delivery("2029-Q2", "MAIL", "reason")).isEqualTo("PARKED:UNCERTAIN"));
        stand.eventually(
                () -> assertThat(stand.delivery("2029-Q2", "EDMS", "state")).isEqualTo("ACCEPTED"));
        stand.done("2029-Q2", "give-back", stand.because("Қате табылды"));
        assertThat(stand.read("2029-Q2").at("/content/correction")).isEqualTo("1");
    }

    private static void sent(String quarter) {
        stand.eventually(() -> assertThat(stand.state(quarter)).isEqualTo("SENT"));
    }

    private static List<String> tasks(String quarter) {
        return stand.officer
                .get("/api/v1/tasks?limit=200")
                .node("/items")
                .valueStream()
                .filter(task -> task.path("subject").asText().equals("P342-" + quarter))
                .map(task -> task.path("kind").asText())
                .toList();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
