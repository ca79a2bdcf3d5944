package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XlsxReportTest {

    private static final XlsxReport XLSX = new XlsxReport();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void holds_the_same_rows_and_totals_as_the_model(Language language) throws IOException {
        PrintedReport report = SampleReports.signed(3, language);
        List<Row> rows = rows(XLSX.print(report));
        int first = first(rows);
        for (int i = 0; i < 3; i++) {
            ReportContent.Row wanted = report.content().rows().get(i);
            Row row = rows.get(first + i);
            assertThat(row.getCellText(1)).isEqualTo(wanted.enterprise());
            assertThat(row.getCellText(2)).isEqualTo(report.wording().costTypes(wanted.costTypes()));
            assertThat(row.getCellAsDate(3))
                    .contains(Objects.requireNonNull(wanted.receivedOn()).atStartOfDay());
            assertThat(number(row, 5)).isEqualByComparingTo(Objects.requireNonNull(wanted.own()));
            assertThat(number(row, 6)).isEqualByComparingTo(wanted.support());
            assertThat(number(row, 7)).isEqualByComparingTo(wanted.financed());
            assertThat(row.getCellText(8)).isEqualTo(wanted.status().in(language));
        }
        Row total = rows.get(first + 3);
        assertThat(total.getCellText(0)).isEqualTo(report.wording().text("total"));
        assertThat(number(total, 6))
                .isEqualByComparingTo(report.content().totals().support());
    }

    @Test
    void reads_well_on_screen_and_on_paper() throws IOException {
        Map<String, String> parts = parts(XLSX.print(SampleReports.signed(60, Language.KK)));
        String sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        assertThat(sheet)
                .contains("orientation=\"landscape\"", "paperSize=\"9\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"")
                .contains("fitToPage=\"true\"")
                .contains("&amp;P / &amp;N");
        assertThat(parts.getOrDefault("xl/workbook.xml", ""))
                .contains("_xlnm.Print_Titles")
                .contains("$12:$14");
        assertThat(parts.getOrDefault("xl/styles.xml", "")).contains("#,##0.0", "dd.mm.yyyy");
    }

    @Test
    void writes_a_dash_where_a_sum_is_not_known_and_nothing_for_a_day() throws IOException {
        ReportContent content = SampleReports.content(1);
        ReportContent.Row row = content.rows().getFirst();
        ReportContent.Row open = new ReportContent.Row(
                1,
                row.caseNumber(),
                row.enterprise(),
                row.costTypes(),
                row.receivedOn(),
                null,
                null,
                row.support(),
                row.financed(),
                row.state(),
                row.status());
        PrintedReport report = new PrintedReport(
                new ReportContent(
                        content.form(),
                        content.quarter(),
                        content.asOf(),
                        content.legalDate(),
                        content.unit(),
                        content.decimals(),
                        content.respondent(),
                        List.of(open),
                        new ReportContent.Sums(null, row.support(), row.financed()),
                        content.exact(),
                        List.of(),
                        null),
                Language.KK,
                List.of(),
                null);
        List<Row> rows = rows(XLSX.print(report));
        assertThat(rows.get(first(rows)).getCellText(5)).isEqualTo("–");
        assertThat(rows.get(first(rows)).getCellText(4)).isEmpty();
        assertThat(rows.get(first(rows) + 1).getCellText(5)).isEqualTo("–");
    }

    /** The row after the column numbers 1 to 9. */
    private static int first(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getCellCount() == 9
                    && rows.get(i).getCellText(8).equals("9")
                    && rows.get(i).getCellText(0).equals("1")) {
                return i + 1;
            }
        }
        throw new AssertionError("no head");
    }

    private static BigDecimal number(Row row, int column) {
        return row.getCellAsNumber(column).orElseThrow();
    }

    private static List<Row> rows(byte[] xlsx) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getFirstSheet().read();
        }
    }

    /** By the central directory, as spreadsheets read it. */
    private Map<String, String> parts(byte[] xlsx) throws IOException {
        Path file = Files.write(folder.resolve("report.xlsx"), xlsx);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
