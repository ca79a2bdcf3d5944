package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.arna.base.Sha256;
import kz.arna.contract.Contract;
import kz.arna.procedure.order342.monitoring.AgreementImport;
import kz.arna.support.GatewayClient.Answer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The report from its draft to its sending, through the desk, on the whole gateway with real SMTP and HTTP partners. */
class QuarterlyReportIT {

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
    void is_drafted_once_on_its_day_whatever_number_of_nodes_looks() throws Exception {
        stand.moveTo(2027, 1, 5, 8, 29);
        stand.look();
        assertThat(stand.read("2026-Q4").status()).isEqualTo(404);
        stand.moveTo(2027, 1, 5, 8, 30);
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> look = () -> {
                stand.look();
                return true;
            };
            for (Future<Boolean> node : nodes.invokeAll(List.of(look, look, look, look))) {
                assertThat(node.get()).isTrue();
            }
        }
        Answer report = stand.read("2026-Q4");
        assertThat(report.at("/report/state")).isEqualTo("DRAFT");
        assertThat(report.at("/report/legalDate")).isEqualTo("2027-01-25");
        assertThat(report.at("/report/dueAt")).isEqualTo("2027-01-25T17:30:00+05:00");
        assertThat(report.node("/events")).hasSize(1);
        assertThat(deviations("readReport", report)).isEmpty();
    }

    @Test
    void shows_the_case_that_was_decided_to_be_supported() {
        stand.moveTo(2027, 4, 5, 9, 0);
        stand.drafted("2027-Q1");
        Answer report = stand.read("2027-Q1");
        JsonNode row = row(report, stand.approved);
        assertThat(row.path("decidedOn").asText()).isEqualTo("2026-11-24");
        assertThat(row.path("state").asText()).isEqualTo("APPROVED_NOTIFIED");
        assertThat(row.path("costTypes")).isNotEmpty();
        assertThat(new BigDecimal(row.path("support").asText())).isPositive();
        assertThat(row.path("own").asText()).isEqualTo(row.path("support").asText());
        assertThat(row.path("financed").asText()).isEqualTo("0.0");
        assertThat(report.node("/content/rows").findValuesAsText("support").stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(new BigDecimal(report.at("/content/totals/support")));
    }

    @Test
    void has_no_row_for_a_decision_after_the_quarter() {
        stand.moveTo(2027, 4, 5, 9, 0);
        stand.drafted("2026-Q3");
        assertThat(stand.read("2026-Q3").node("/content/rows").findValuesAsText("caseNumber"))
                .doesNotContain(stand.approved);
    }

    /** Its events begin with the import, long after the quarter: the register's days count. */
    @Test
    void has_a_row_for_an_imported_agreement_from_its_decision_on() throws Exception {
        stand.moveTo(2026, 11, 24, 11, 0);
        AgreementImport history = stand.gateway.bean(AgreementImport.class);
        String csv = """
                agreementNo,bin,name,agreementOn,support,paidOn,category,consentOn,channel,externalId,language,receivedOn,decidedOn,costTypes,acceptedBase
                77-2026,%s,«Тарих» ЖШС,2026-05-20,1234567.89,2026-07-03,SMALL,,egov,old-77,kk,2026-04-30,2026-05-12,"C1.2,C1.4",2500000.00
                78-2026,%s,«Күні жоқ» ЖШС,2026-05-20,1000000.00,2026-07-03,SMALL,,egov,old-78,kk,,,C1.2,2500000.00
                """.formatted(ReportStand.bin("19014000701"), ReportStand.bin("19014000702"));
        var preview = history.preview(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), "one");
        assertThat(history.confirm(preview.token(), "two", "тарих")).isEqualTo(2);
        stand.drafted("2026-Q1");
        assertThat(stand.read("2026-Q1").node("/content/rows")).isEmpty();
        stand.drafted("2026-Q2");
        JsonNode row = stand.read("2026-Q2").node("/content/rows/0");
        assertThat(row.path("costTypes").toString()).isEqualTo("[\"C1.2\",\"C1.4\"]");
        assertThat(row.path("receivedOn").asText()).isEqualTo("2026-04-30");
        assertThat(row.path("decidedOn").asText()).isEqualTo("2026-05-12");
        assertThat(row.path("own").asText()).isEqualTo("1265.4");
        assertThat(row.path("support").asText()).isEqualTo("1234.6");
        assertThat(row.path("financed").asText()).isEqualTo("0.0");
        assertThat(row.path("state").asText()).isEqualTo("AGREEMENT_CONCLUDED");
        JsonNode undated = stand.read("2026-Q2").node("/content/rows/1");
        assertThat(undated.has("receivedOn") || undated.has("decidedOn")).isFalse();
        assertThat(stand.read("2026-Q2").node("/content/notes"))
                .anyMatch(note -> note.path("code").asText().equals("DAY_UNKNOWN")
                        && note.path("caseNumber").equals(undated.path("caseNumber")));
        stand.drafted("2026-Q3");
        stand.done("2026-Q3", "rebuild", stand.by(ReportStand.EXECUTOR));
        JsonNode paid = stand.read("2026-Q3").node("/content/rows/0");
        assertThat(paid.path("financed").asText()).isEqualTo("1234.6");
        assertThat(paid.path("state").asText()).isEqualTo("MONITORING");
        assertThat(stand.file("2026-Q2", "kk.pdf").statusCode()).isEqualTo(200);
        assertThat(stand.file("2026-Q2", "ru.xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void goes_its_way_to_sent_by_two_persons_and_two_channels() throws Exception {
        stand.moveTo(2027, 7, 6, 9, 0);
        stand.drafted("2027-Q2");
        assertThat(text(stand.file("2027-Q2", "kk.pdf"))).contains("ЖОБА");
        stand.done("2027-Q2", "rebuild", stand.by(ReportStand.EXECUTOR));
        assertThat(stand.read("2027-Q2").at("/report/contentNo")).isEqualTo("2");
        assertThat(stand.act("2027-Q2", "check", stand.by(ReportStand.EXECUTOR)).at("/code"))
                .isEqualTo("REPORT_REASON_MISSING");
        stand.done("2027-Q2", "check", stand.by(ReportStand.EXECUTOR).put("reason", "Мекенжай кейін толтырылады"));
        assertThat(stand.act("2027-Q2", "rebuild", stand.by(ReportStand.EXECUTOR))
                        .at("/code"))
                .isEqualTo("REPORT_NOT_NOW");
        stand.done("2027-Q2", "sign", executor());
        ObjectNode again = stand.by(ReportStand.EXECUTOR).put("role", "HEAD");
        assertThat(stand.act("2027-Q2", "sign", again).at("/code")).isEqualTo("REPORT_SAME_SIGNER");
        assertThat(stand.act("2027-Q2", "send", stand.by(ReportStand.HEAD)).at("/code"))
                .isEqualTo("REPORT_NOT_NOW");
        stand.done("2027-Q2", "sign", stand.by(ReportStand.HEAD).put("role", "HEAD"));
        assertThat(stand.state("2027-Q2")).isEqualTo("SIGNED");
        byte[] signed = stand.file("2027-Q2", "kk.pdf").body();
        assertThat(text(stand.file("2027-Q2", "kk.pdf")))
                .contains("Жүнісов Нұрлан", "06.07.2027", stand.read("2027-Q2").at("/digest"))
                .doesNotContain("ЖОБА");
        stand.done("2027-Q2", "send", stand.by(ReportStand.HEAD));
        stand.eventually(() -> assertThat(stand.state("2027-Q2")).isEqualTo("SENT"));
        assertThat(stand.delivery("2027-Q2", "MAIL", "reference")).startsWith("250 ");
        assertThat(stand.delivery("2027-Q2", "EDMS", "reference")).startsWith("04-18/");
        HttpResponse<byte[]> kept = stand.file("2027-Q2", "kk.pdf");
        assertThat(kept.body()).isEqualTo(signed);
        assertThat(kept.headers().firstValue("X-Content-SHA256")).contains(Sha256.hex(signed));
        Answer report = stand.read("2027-Q2");
        assertThat(report.at("/rules/inOrder"))
                .as(String.valueOf(report.node("/rules")))
                .isEqualTo("true");
        assertThat(deviations("readReport", report)).isEmpty();
    }

    @Test
    void what_was_signed_cannot_be_changed_by_the_application() {
        stand.moveTo(2027, 10, 6, 9, 0);
        stand.signed("2027-Q3");
        JdbcClient application = JdbcClient.create(stand.gateway.database().asApplication());
        for (String table : List.of("report_content", "report_signature", "report_file", "report_event")) {
            assertThatThrownBy(() -> application.sql("DELETE FROM " + table).update())
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> application
                        .sql("UPDATE report SET content_no = 7 WHERE quarter = '2027-Q3'")
                        .update())
                .hasStackTraceContaining("does not change");
    }

    @Test
    void a_signature_that_was_given_back_is_given_anew() {
        stand.moveTo(2028, 1, 6, 9, 0);
        stand.drafted("2027-Q4");
        ObjectNode check = stand.by(ReportStand.EXECUTOR).put("reason", "тексерілді");
        stand.done("2027-Q4", "check", check);
        stand.done("2027-Q4", "sign", executor());
        stand.done("2027-Q4", "give-back", stand.by(ReportStand.HEAD).put("reason", "9-баған нақтылансын"));
        assertThat(stand.state("2027-Q4")).isEqualTo("DRAFT");
        stand.done("2027-Q4", "check", check);
        assertThat(stand.read("2027-Q4").node("/signatures")).isEmpty();
        stand.done("2027-Q4", "sign", stand.by(ReportStand.HEAD).put("role", "HEAD"));
        stand.done("2027-Q4", "sign", executor());
        assertThat(stand.state("2027-Q4")).isEqualTo("SIGNED");
    }

    @Test
    void is_warned_of_before_its_day_and_breached_after_it() {
        stand.moveTo(2029, 1, 5, 9, 0);
        stand.drafted("2028-Q4");
        stand.look();
        assertThat(stand.read("2028-Q4").at("/report/warnedAt")).isEmpty();
        stand.moveTo(2029, 1, 23, 9, 0);
        stand.look();
        assertThat(stand.read("2028-Q4").at("/report/warnedAt")).isNotEmpty();
        stand.moveTo(2029, 1, 25, 17, 30);
        stand.look();
        assertThat(stand.read("2028-Q4").at("/report/breachedAt")).isEmpty();
        stand.clock.pass(java.time.Duration.ofSeconds(1));
        stand.look();
        assertThat(stand.read("2028-Q4").at("/report/breachedAt")).isNotEmpty();
        assertThat(stand.read("2028-Q4").node("/events").findValuesAsText("type"))
                .containsExactly("Drafted", "DeadlineNear", "DeadlineBreached");
    }

    @Test
    void refuses_what_is_stale_early_or_no_quarter() {
        stand.moveTo(2029, 4, 5, 9, 0);
        stand.drafted("2029-Q1");
        String path = "/api/v1/reports/p342/2029-Q1/rebuild";
        ObjectNode by = stand.by(ReportStand.EXECUTOR);
        assertThat(stand.officer.post(path, by, Map.of("If-Match", "\"7\"")).status())
                .isEqualTo(412);
        assertThat(stand.officer.post(path, by, Map.of()).status()).isEqualTo(428);
        stand.drafted("2029-Q2");
        assertThat(stand.act("2029-Q2", "check", by.deepCopy().put("reason", "ерте"))
                        .at("/code"))
                .isEqualTo("REPORT_QUARTER_NOT_OVER");
        assertThat(stand.officer
                        .post("/api/v1/reports/p342", by.deepCopy().put("quarter", "2031-Q1"))
                        .at("/code"))
                .isEqualTo("REPORT_QUARTER_INVALID");
        assertThat(stand.officer
                        .post("/api/v1/reports/p342", by.deepCopy().put("quarter", "2020-Q1"))
                        .at("/code"))
                .isEqualTo("REPORT_QUARTER_INVALID");
        assertThat(stand.read("2029-13").at("/code")).isEqualTo("REPORT_QUARTER_INVALID");
        assertThat(stand.gateway.as("egov").get("/api/v1/reports/p342").status())
                .isEqualTo(403);
    }

    @Test
    void a_repeated_call_with_its_key_acts_once() {
        stand.moveTo(2029, 7, 5, 9, 0);
        stand.drafted("2029-Q2");
        Map<String, String> headers = Map.of("If-Match", "*", "Idempotency-Key", "once-2029-Q2");
        String path = "/api/v1/reports/p342/2029-Q2/rebuild";
        Answer first = stand.officer.post(path, stand.by(ReportStand.EXECUTOR), headers);
        Answer second = stand.officer.post(path, stand.by(ReportStand.EXECUTOR), headers);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(stand.read("2029-Q2").at("/report/version")).isEqualTo(first.at("/version"));
    }

    private static JsonNode row(Answer report, String number) {
        for (JsonNode row : report.node("/content/rows")) {
            if (row.path("caseNumber").asText().equals(number)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + number);
    }

    private static ObjectNode executor() {
        return stand.by(ReportStand.EXECUTOR).put("role", "EXECUTOR").put("phone", "+7 7172 00 00 01");
    }

    private static List<String> deviations(String operation, Answer answer) {
        byte[] body = String.valueOf(answer.body()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Contract.desk().operation(operation).deviations(answer.status(), "application/json", body);
    }

    private static String text(HttpResponse<byte[]> file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.body())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
