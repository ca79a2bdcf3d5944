package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kz.arna.funds.CapUsages;
import kz.arna.funds.ReimbursementImport;
import kz.arna.journey.Desk;
import kz.arna.journey.Papers;
import kz.arna.procedure.order342.monitoring.AgreementImport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A case that was signed and paid here has its row in П342, and no second one by the imports of the history. */
class PaidCaseReportIT {

    private static final LocalDate PAID = LocalDate.of(2026, 11, 25);

    @Test
    void stands_once_with_its_own_sums_whatever_the_history_repeats() throws Exception {
        try (ReportStand stand = new ReportStand()) {
            String bin = ReportStand.bin("20014000802");
            String paid = stand.approve(bin);
            stand.moveTo(2026, 11, 25, 10, 0);
            new Papers(new Desk(stand.officer)).paid(paid, "99-2026", PAID, "5000000.00");
            broughtInAgain(stand, bin);
            Desk desk = new Desk(stand.officer);
            desk.decided(stand.approved, "agreement-declined", desk.body().put("reason", "Басқа қаржыландыру табылды"));

            String givenUpLater = stand.approve(ReportStand.bin("20014000803"));
            stand.moveTo(2027, 1, 5, 9, 0);
            desk.decided(givenUpLater, "agreement-declined", desk.body().put("reason", "Жоба тоқтатылды"));
            stand.drafted("2026-Q4");
            List<JsonNode> rows =
                    stand.read("2026-Q4").node("/content/rows").valueStream().toList();
            assertThat(rows).hasSize(3);
            assertThat(rows)
                    .filteredOn(row -> row.path("caseNumber").asText().equals(paid))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.path("decidedOn").asText()).isEqualTo("2026-11-24");
                        assertThat(row.path("own").asText()).isEqualTo("5000.0");
                        assertThat(row.path("support").asText()).isEqualTo("5000.0");
                        assertThat(row.path("financed").asText()).isEqualTo("5000.0");
                        assertThat(row.path("state").asText()).isEqualTo("MONITORING");
                    });
            assertThat(rows)
                    .filteredOn(row -> row.path("caseNumber").asText().equals(stand.approved))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.path("support").asText()).isEqualTo("0.0");
                        assertThat(row.path("financed").asText()).isEqualTo("0.0");
                        assertThat(row.path("state").asText()).isEqualTo("DECLINED_BY_APPLICANT");
                    });
            assertThat(support(rows, givenUpLater)).isEqualTo("5000.0");
            stand.moveTo(2027, 4, 5, 9, 0);
            stand.drafted("2027-Q1");
            List<JsonNode> next =
                    stand.read("2027-Q1").node("/content/rows").valueStream().toList();
            assertThat(next)
                    .extracting(row -> row.path("caseNumber").asText())
                    .containsExactlyInAnyOrder(paid, givenUpLater);
            assertThat(support(next, givenUpLater)).isEqualTo("0.0");
            assertThat(printed(stand)).containsOnlyOnce("выплачено, ведётся мониторинг");
        }
    }

    private static String support(List<JsonNode> rows, String number) {
        return rows.stream()
                .filter(row -> row.path("caseNumber").asText().equals(number))
                .map(row -> row.path("support").asText())
                .findFirst()
                .orElse("");
    }

    /** The register of agreements and that of payments, as an operator might export both once more. */
    private static void broughtInAgain(ReportStand stand, String bin) {
        AgreementImport agreements = stand.gateway.bean(AgreementImport.class);
        var known = agreements.preview(
                bytes("agreementNo,bin,name,agreementOn,support,paidOn,channel\n99-2026," + bin
                        + ",«Үлгі» ЖШС,2026-11-25,5000000.00,2026-11-25,egov\n"),
                "one");
        assertThat(known.known()).isEqualTo(1);
        assertThat(agreements.confirm(known.token(), "two", "тарих")).isZero();
        ReimbursementImport payments = stand.gateway.bean(ReimbursementImport.class);
        var repeated = payments.preview(
                bytes("bin,group,amount,paidOn,reference\n" + bin + ",C1,5000000.00,2026-11-25,99-2026\n"), "one");
        assertThat(repeated.known()).isEqualTo(1);
        assertThat(payments.confirm(repeated.token(), "two", "тарих")).isZero();
        assertThat(stand.gateway.bean(CapUsages.class).before(bin, java.util.UUID.randomUUID()))
                .singleElement()
                .satisfies(used -> assertThat(used.amount()).isEqualByComparingTo("5000000.00"));
    }

    private static String printed(ReportStand stand) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(stand.file("2026-Q4", "ru.pdf").body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }
}
