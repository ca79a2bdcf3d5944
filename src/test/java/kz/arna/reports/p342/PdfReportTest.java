package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfReportTest {

    private static final PdfReport PDF = new PdfReport();

    @ParameterizedTest
    @EnumSource(Language.class)
    void prints_header_columns_total_and_footer_in_both_languages(Language language) {
        String text = text(PDF.print(SampleReports.signed(3, language)));
        Wording t = Wording.of(language);
        assertThat(text)
                .contains(t.text("to"), t.text("unit"), t.text("total"), t.text("footer.seal"), "П342")
                .contains(t.period(SampleReports.QUARTER))
                .contains("Сәрсенбаева Әйгерім Қайратқызы", "Жүнісов Нұрлан Болатұлы", "20.10.2026 10:15")
                .contains(SampleReports.DIGEST)
                .contains("Әбдірахманова Гүлжаһан", "Өмірзаққызы ЖК")
                .doesNotContain(t.text("draft"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void repeats_the_head_of_the_table_and_numbers_the_pages(Language language) {
        List<String> pages = pages(PDF.print(SampleReports.signed(60, language)));
        assertThat(pages.size()).isBetween(3, 12);
        Wording t = Wording.of(language);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains(t.text("page") + " " + (i + 1) + " / " + pages.size());
            assertThat(pages.get(i)).contains(t.text("unit"));
            if (pages.get(i).contains(t.text("total")) || i < pages.size() - 1) {
                assertThat(pages.get(i)).contains(t.text("column.no"));
            }
        }
    }

    /** Signatures under nothing would sign nothing: whatever the number of rows, the last of them and the total stand above. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void signatures_never_stand_alone_on_the_last_page(Language language) {
        Wording t = Wording.of(language);
        int turned = 0;
        for (int rows = 1; rows <= 14; rows++) {
            List<String> pages = pages(PDF.print(SampleReports.signed(rows, language)));
            String last = pages.getLast();
            assertThat(last)
                    .as("%d rows", rows)
                    .contains(t.text("footer.seal"), t.text("footer.name"), t.text("total"), t.text("column.no"))
                    .contains(PaperFigures.day(SampleReports.supported(rows - 1).decidedOn()));
            for (String page : pages.subList(0, pages.size() - 1)) {
                assertThat(page).doesNotContain(t.text("footer.seal"), t.text("total"));
                turned++;
            }
        }
        assertThat(turned).isPositive();
    }

    @Test
    void says_so_when_nothing_was_supported() {
        String text = text(PDF.print(SampleReports.draft(0, Language.KK)));
        assertThat(text).contains(Wording.of(Language.KK).text("none"), "0,0", "ЖОБА");
    }

    @Test
    void carries_its_fonts_and_lies_on_its_side() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF.print(SampleReports.signed(1, Language.RU)))) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth())
                    .isGreaterThan(page.getMediaBox().getHeight());
            for (var name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    /** Every printed letter has a glyph: a missing one would come out as another character. */
    @Test
    void knows_every_kazakh_letter_and_the_tenge_sign() {
        String letters = "ӘәҒғҚқҢңӨөҰұҮүҺһІі₸№«»–";
        ReportContent content = SampleReports.content(0);
        ReportContent.Respondent named =
                new ReportContent.Respondent(new Bilingual(letters, letters), new Bilingual("", ""), "", "", null);
        PrintedReport report = new PrintedReport(
                new ReportContent(
                        content.form(),
                        content.quarter(),
                        content.asOf(),
                        content.legalDate(),
                        content.unit(),
                        content.decimals(),
                        named,
                        content.rows(),
                        content.totals(),
                        content.exact(),
                        content.notes(),
                        null),
                Language.KK,
                List.of(),
                null);
        assertThat(text(PDF.print(report))).contains(letters);
    }

    /** For eyes: {@code -Darna.look=<folder>} writes the variants there. */
    @Test
    void can_be_looked_at() throws IOException {
        String folder = System.getProperty("arna.look");
        if (folder == null) {
            return;
        }
        for (Language language : Language.values()) {
            for (int rows : new int[] {0, 3, 60}) {
                PrintedReport report =
                        rows == 0 ? SampleReports.draft(0, language) : SampleReports.signed(rows, language);
                Path file = Path.of(folder, language.code() + "-" + rows);
                Files.write(Path.of(file + ".pdf"), PDF.print(report));
                Files.write(Path.of(file + ".xlsx"), new XlsxReport().print(report));
            }
        }
    }

    private static String text(byte[] pdf) {
        return String.join("\n", pages(pdf));
    }

    private static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(document).replaceAll("[\\s\\u00a0]+", " "));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
