package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import kz.arna.base.Sha256;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was before the gateway: checked, previewed, signed off by a second person, never doubled, always marked. */
class HistoryImportIT {

    private static final String REIMBURSEMENTS = "bin;group;amount;paidOn;reference\n";
    private static final String DOCUMENTS = "contractor;kind;number;date;currency;amount\n";

    private final Desk desk = Stand.desk();
    private final History history = new History();

    @AfterEach
    void rest() {
        Stand.rest();
    }

    @Test
    void caps_count_earlier_reimbursements_and_the_explanation_marks_them() {
        String bin = Stand.newCompany();
        String csv = REIMBURSEMENTS + bin + ";C1;64875000.00;2026-03-02;ТТ-17\n";

        Answer preview = history.preview("reimbursements", csv, Desk.AIGUL);
        assertThat(preview.status()).isEqualTo(201);
        assertThat(preview.node("/added")).hasSize(1);
        assertThat(preview.at("/added/0")).doesNotContain(bin);
        assertThat(preview.at("/total")).isEqualTo("64875000.00");
        assertThat(history.confirm("reimbursements", preview.at("/token"), Desk.AIGUL)
                        .at("/code"))
                .isEqualTo("IMPORT_SAME_PERSON");
        assertThat(history.confirm("reimbursements", preview.at("/token"), Desk.QANAT)
                        .node("/added")
                        .asInt())
                .isEqualTo(1);
        assertThat(history.bring("reimbursements", csv)).isZero();

        String number = Stand.file(Stand.application(bin));
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        JsonNode rule = rule(number, "DPR-R-030");
        assertThat(rule.path("code").asText()).isEqualTo("DPR-REF-02-11");
        JsonNode prior = rule.at("/facts/support.prior");
        assertThat(prior.path("source").asText()).isEqualTo("IMPORTED");
        assertThat(prior.at("/value/0/imported").asBoolean()).isTrue();
    }

    @Test
    void the_second_person_reads_every_row_before_confirming() {
        String bin = Stand.newCompany();
        String csv = REIMBURSEMENTS + bin + ";C1;1 000,50;2026-03-02;ТТ-18\n";
        String token = history.preview("reimbursements", csv, Desk.AIGUL).at("/token");

        GatewayClient operator = Stand.gateway().as("operator");
        Answer waiting = operator.get("/api/v1/imports/" + token);
        assertThat(waiting.at("/content/rows/0/applicant")).isEqualTo(bin);
        assertThat(waiting.at("/content/rows/0/amount")).isEqualTo("1000.5");
        assertThat(waiting.at("/sha256")).isEqualTo(Sha256.hex(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(waiting.at("/previewedBy")).endsWith(Desk.AIGUL);
        assertThat(waiting.node("/confirmedBy").isMissingNode()).isTrue();

        history.confirm("reimbursements", token, Desk.QANAT);
        JsonNode newest = operator.get("/api/v1/imports").node("/items/0");
        assertThat(newest.path("token").asText()).isEqualTo(token);
        assertThat(newest.path("confirmedBy").asText()).endsWith(Desk.QANAT);
        assertThat(newest.has("content")).isFalse();
        assertThat(operator.get("/api/v1/imports/" + UUID.randomUUID()).at("/code"))
                .isEqualTo("IMPORT_UNKNOWN");
        assertThat(Stand.gateway().as("officer").get("/api/v1/imports").status())
                .isEqualTo(403);
    }

    @Test
    void a_preview_of_documents_tells_the_tenge_of_what_is_new() {
        String contractor = Stand.newCompany();
        String rows = contractor + ";ACT;1;2025-05-05;KZT;1000.50\n" + contractor + ";ACT;2;2025-05-05;;2000\n"
                + contractor + ";ACT;3;2025-05-05;EUR;18250.00\n";
        assertThat(history.preview("documents", DOCUMENTS + rows, Desk.AIGUL).at("/total"))
                .isEqualTo("3000.50");
    }

    @Test
    void two_equal_payments_are_two_and_a_repeated_file_is_none() {
        String bin = Stand.newCompany();
        String twice = (bin + ";C2C3;1000000,50;2025-05-05;\n").repeat(2);
        assertThat(history.bring("reimbursements", REIMBURSEMENTS + twice)).isEqualTo(2);
        assertThat(history.bring("reimbursements", REIMBURSEMENTS + twice)).isZero();
        Answer fewer = history.preview("reimbursements", REIMBURSEMENTS + bin + ";C1;1.00;2025-05-05;\n", Desk.AIGUL);
        assertThat(fewer.node("/absent").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_reference_that_a_later_file_adds_makes_no_second_payment() {
        String bin = Stand.newCompany();
        String row = bin + ";C1;1000000.00;2025-05-05;";
        assertThat(history.bring("reimbursements", REIMBURSEMENTS + row + "\n")).isOne();
        Answer later = history.preview("reimbursements", REIMBURSEMENTS + row + "ТТ-17\n", Desk.AIGUL);
        assertThat(later.node("/added")).isEmpty();
        assertThat(later.node("/known").asInt()).isOne();
        assertThat(history.bring("reimbursements", REIMBURSEMENTS + row + "ТТ-17\n"))
                .isZero();
        // A second one beside it is new, once; and what has a reference is known without it too.
        String both = row + "ТТ-17\n" + row + "ТТ-18\n";
        assertThat(history.bring("reimbursements", REIMBURSEMENTS + both)).isOne();
        assertThat(history.bring("reimbursements", REIMBURSEMENTS + both)).isZero();
        assertThat(history.bring("reimbursements", REIMBURSEMENTS + (row + "\n").repeat(2)))
                .isZero();
    }

    @Test
    void a_document_that_was_used_before_the_gateway_is_not_used_again() {
        String bin = Stand.newCompany();
        JsonNode line = Stand.application(bin).root().at("/costs/0");
        JsonNode act = line.at("/acts/0");
        String contractor = line.at("/contract/contractor/bin").asText();
        String row = contractor + ";ACT;№ " + act.path("number").asText() + ";"
                + act.path("date").asText() + ";KZT;" + act.path("net").asText() + "\n";
        assertThat(history.bring("documents", DOCUMENTS + row)).isEqualTo(1);
        assertThat(history.bring("documents", DOCUMENTS + row)).isZero();
        assertThat(history.preview(
                                "documents",
                                DOCUMENTS + row.replace(act.path("net").asText(), "1.00"),
                                Desk.AIGUL)
                        .status())
                .isEqualTo(400);

        String number = Stand.file(Stand.application(bin));
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        JsonNode rule = rule(number, "DPR-R-144");
        assertThat(rule.path("code").asText()).isEqualTo("DPR-REF-02-21");
        assertThat(rule.at("/facts/documents.used/value"))
                .anyMatch(used -> used.path("imported").asBoolean());
    }

    @Test
    void an_agreement_becomes_a_case_in_monitoring_once() {
        String bin = Stand.newCompany();
        String number = history.agreement(bin);
        assertThat(desk.state(number)).isEqualTo("MONITORING");
        assertThat(desk.event(number, "AgreementImported")
                        .at("/payload/imported")
                        .asBoolean())
                .isTrue();
        assertThat(history.bring("agreements", History.AGREEMENTS + History.row(bin)))
                .isZero();
        String other = History.row(bin).replace("20000000.00", "20000001.00");
        assertThat(history.preview("agreements", History.AGREEMENTS + other, Desk.AIGUL)
                        .at("/errors/0/text/en"))
                .contains("row 1, support");
    }

    @Test
    void a_consent_that_a_later_file_tells_of_is_recorded_once_and_not_against_a_withdrawal() {
        String bin = Stand.newCompany();
        String signed = History.row(bin);
        String unsigned = signed.replace("MEDIUM;2025-12-12;", "MEDIUM;;");
        assertThat(history.bring("agreements", History.AGREEMENTS + unsigned)).isEqualTo(1);
        assertThat(consents(bin)).isEmpty();
        Answer preview = history.preview("agreements", History.AGREEMENTS + signed, Desk.AIGUL);
        assertThat(preview.node("/added")).isEmpty();
        assertThat(preview.at("/consents/0")).isEqualTo("ҚК-" + bin);
        assertThat(history.confirm("agreements", preview.at("/token"), Desk.QANAT)
                        .status())
                .isEqualTo(200);
        assertThat(consents(bin)).hasSize(1);
        assertThat(history.preview("agreements", History.AGREEMENTS + signed, Desk.AIGUL)
                        .node("/consents"))
                .isEmpty();
        assertThat(history.bring("agreements", History.AGREEMENTS + signed)).isZero();
        desk.client()
                .post(
                        "/api/v1/statistics/consents/" + consents(bin).getFirst() + "/withdraw",
                        desk.body().put("reason", "Кәсіпорынның хаты"));
        assertThat(history.bring("agreements", History.AGREEMENTS + signed)).isZero();
        assertThat(consents(bin)).hasSize(1);
        assertThat(Stand.database()
                        .sql("SELECT string_agg(action, ' ' ORDER BY k.id) FROM stat_consent_change k"
                                + " JOIN stat_consent c ON c.id = k.consent_id WHERE c.subject = ?")
                        .param(bin)
                        .query(String.class)
                        .single())
                .isEqualTo("GRANTED WITHDRAWN");
    }

    private static List<String> consents(String bin) {
        return Stand.database()
                .sql("SELECT id::text FROM stat_consent WHERE subject = ?")
                .param(bin)
                .query(String.class)
                .list();
    }

    @Test
    void refuses_an_agreement_that_is_a_case_of_the_gateway_by_another_name() {
        String bin = Stand.newCompany();
        String number = Stand.file(Stand.application(bin));
        String externalId = desk.of(number).at("/externalId");
        String row = History.row(bin).replace("history-" + bin, externalId);
        refused("agreements", History.AGREEMENTS + row, "row 1, externalId");
        String twice = History.row(bin) + History.row(bin).replace("ҚК-", "ҚК-2-");
        refused("agreements", History.AGREEMENTS + twice, "row 2, externalId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reimbursements", "documents", "agreements"})
    void the_samples_can_be_brought_in(String kind) throws IOException {
        String csv = Files.readString(Path.of("samples/history/" + kind + ".csv"));
        Answer preview = history.preview(kind, csv, Desk.AIGUL);
        assertThat(preview.status()).as(String.valueOf(preview.body())).isEqualTo(201);
        assertThat(preview.node("/added")).hasSizeGreaterThan(1);
    }

    @Test
    void refuses_what_cannot_be_right_and_names_row_and_column() {
        String bin = Stand.newCompany();
        refused("reimbursements", REIMBURSEMENTS + "123456789012;C1;1.00;2025-01-01;\n", "row 1, bin");
        refused("reimbursements", REIMBURSEMENTS + bin + ";C9;1.00;2025-01-01;\n", "row 1, group");
        refused("reimbursements", REIMBURSEMENTS + bin + ";C1;-1.00;2025-01-01;\n", "row 1, amount");
        refused("reimbursements", REIMBURSEMENTS + bin + ";C1;1.005;2025-01-01;\n", "row 1, amount");
        refused("reimbursements", REIMBURSEMENTS + bin + ";C1;1.00;2030-01-01;\n", "row 1, paidOn");
        refused("documents", DOCUMENTS + "1;BILL;2;2025-01-01;;1.00\n", "row 1, kind");
        refused("documents", DOCUMENTS + "1;ACT;2;2025-01-01;;1.00\n1;ACT;2;2025-01-01;;1.00\n", "row 2, number");
        String agreement = History.row(bin);
        refused("agreements", History.AGREEMENTS + agreement.replace("2025-12-16", "2025-12-11"), "row 1, paidOn");
        refused("agreements", History.AGREEMENTS + agreement.replace("MEDIUM", "HUGE"), "row 1, category");
        refused("agreements", History.AGREEMENTS + agreement + agreement, "row 2, agreementNo");
        refused("agreements", History.AGREEMENTS + agreement.replace(";egov;", ";portal;"), "row 1, channel");
        refused("agreements", History.AGREEMENTS + agreement.replace("C1.2", "C1.2,C9"), "row 1, costTypes");
        refused("agreements", History.AGREEMENTS + agreement.replace("2025-11-20", "2025-12-13"), "row 1, decidedOn");
        refused("agreements", History.AGREEMENTS + agreement.replace("2025-11-20", "2025-11-02"), "row 1, decidedOn");
        refused("agreements", History.AGREEMENTS + agreement.replace("2025-11-20", "20.11.2025"), "row 1, decidedOn");
        refused("agreements", History.AGREEMENTS, "no rows");
    }

    private void refused(String kind, String csv, String where) {
        Answer answer = history.preview(kind, csv, Desk.AIGUL);
        assertThat(answer.status()).as(csv).isEqualTo(400);
        assertThat(answer.at("/errors/0/text/en")).as(csv).contains(where);
        if (where.contains(", ")) {
            String column = where.substring(where.indexOf(' ', 4) + 1);
            assertThat(answer.at("/errors/0/text/kk")).contains("-жол, «" + column + "» бағаны: ");
            assertThat(answer.at("/errors/0/text/ru")).contains("строка ", "колонка «" + column + "»: ");
        }
    }

    private JsonNode rule(String number, String id) {
        return desk.assessment(number)
                .at("/result/rules")
                .valueStream()
                .filter(rule -> rule.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
