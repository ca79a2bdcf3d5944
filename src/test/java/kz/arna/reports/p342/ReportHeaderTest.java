package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Annex 4 prints its header and foot on paper and in the table alike (DPR-D-14). */
class ReportHeaderTest {

    private static final List<String> ELEMENTS = List.of(
            "annex",
            "form",
            "purpose",
            "to.label",
            "to",
            "published.label",
            "published",
            "name.label",
            "name",
            "index.label",
            "periodicity.label",
            "periodicity",
            "period.label",
            "respondents.label",
            "respondents",
            "deadline.label",
            "deadline",
            "bin.label",
            "bin.hint",
            "collection.label",
            "collection",
            "unit",
            "footer.name",
            "footer.address",
            "footer.phone",
            "footer.email",
            "footer.executor",
            "footer.head",
            "footer.names",
            "footer.names.phone",
            "footer.signature",
            "footer.seal",
            "both.languages");

    @ParameterizedTest
    @EnumSource(Language.class)
    void stands_on_paper_with_every_element(Language language) throws IOException {
        PrintedReport report = SampleReports.signed(3, language);
        try (PDDocument document = Loader.loadPDF(new PdfReport().print(report))) {
            holdsAll(new PDFTextStripper().getText(document), report);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void stands_in_the_table_with_every_element(Language language) throws IOException {
        PrintedReport report = SampleReports.signed(3, language);
        holdsAll(text(new XlsxReport().print(report)), report);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void names_the_correction_in_both_formats(Language language) throws IOException {
        PrintedReport report = SampleReports.correction(2, language);
        String said = report.wording().text("correction").formatted(2);
        assertThat(bare(text(new XlsxReport().print(report)))).contains(bare(said));
        try (PDDocument document = Loader.loadPDF(new PdfReport().print(report))) {
            assertThat(bare(new PDFTextStripper().getText(document))).contains(bare(said));
        }
    }

    /** Without spaces: paper breaks lines, and the field IIN/BIN has a box for each digit. */
    private static void holdsAll(String text, PrintedReport report) {
        String bare = bare(text);
        for (String element : ELEMENTS) {
            assertThat(bare).as(element).contains(bare(report.wording().text(element)));
        }
        assertThat(bare)
                .contains(
                        bare(report.wording().period(SampleReports.QUARTER)),
                        String.valueOf(report.content().respondent().bin()),
                        ReportContent.FORM);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    private static String text(byte[] xlsx) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<String> cells = new ArrayList<>();
            book.getFirstSheet()
                    .read()
                    .forEach(row -> row.stream()
                            .filter(java.util.Objects::nonNull)
                            .map(Cell::getText)
                            .forEach(cells::add));
            return cells.stream().collect(Collectors.joining("\n"));
        }
    }
}
