package kz.arna.statistics.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxFilesTest {

    private static final String NAME = "STAT-0051102-2026Q1-0001.xlsx";
    private static final String[] HEADER = Checked.HEADER.strip().split(";");
    private static final String[] ROW = Checked.ROW.strip().split(";");

    private static byte[] sheet(BiConsumer<Workbook, Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "arna", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("data");
            for (int i = 0; i < HEADER.length; i++) {
                sheet.value(0, i, HEADER[i]);
            }
            content.accept(workbook, sheet);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row) {
        for (int i = 0; i < ROW.length - 1; i++) {
            sheet.value(row, i, ROW[i]);
        }
        sheet.value(row, ROW.length - 1, 60000.5);
    }

    /** The same package with an entry's text changed and another entry added, if it has a name. */
    private static byte[] changed(byte[] file, String entry, UnaryOperator<String> change, String added)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry next : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(next.getName()));
                String text = new String(in.getInputStream(next).readAllBytes(), StandardCharsets.UTF_8);
                String put = next.getName().equals(entry) ? change.apply(text) : text;
                out.write(put.getBytes(StandardCharsets.UTF_8));
            }
            if (!added.isEmpty()) {
                out.putNextEntry(new ZipEntry(added));
                out.write(1);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] changed(byte[] file, String entry, UnaryOperator<String> change) throws IOException {
        return changed(file, entry, change, "");
    }

    private static Checked check(byte[] file) {
        return Checked.file(NAME, file);
    }

    @Test
    void texts_and_numbers_are_read_from_the_first_sheet() throws IOException {
        Checked file = check(sheet((workbook, sheet) -> {
            row(sheet, 1);
            // A row left out, a number in binary, and whole numbers where people leave Excel its way.
            row(sheet, 3);
            sheet.value(3, 2, 2);
            sheet.value(3, 3, 6.3);
            sheet.value(3, 8, 0.1 + 0.2);
        }));
        assertThat(file.rules()).isEmpty();
        assertThat(file.rows).extracting(DataRow::value).containsExactly("60000.5", "0.3");
        assertThat(file.rows.getLast().line().line()).isEqualTo("6.3");
    }

    @Test
    void rows_left_empty_are_none_but_those_after_them_keep_their_place() throws IOException {
        Checked file = check(sheet((workbook, sheet) -> {
            row(sheet, 1);
            sheet.value(2, 0, (String) null);
            row(sheet, 5);
            sheet.value(5, 8, "x");
        }));
        assertThat(file.result().rows()).isEqualTo(2);
        assertThat(file.result().errors()).containsExactly(new FileError(5, "value", "x", FileRule.VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/vbaProject.bin",
                "XL/VBAPROJECT.BIN",
                "xl\\externalLinks\\externalLink1.xml",
                "xl/externalLinks/externalLink1.xml",
                "xl/macrosheets/sheet1.xml"
            })
    void macros_and_links_to_other_books_are_refused(String part) throws IOException {
        byte[] good = sheet((workbook, sheet) -> row(sheet, 1));
        assertThat(check(changed(good, "", UnaryOperator.identity(), part)).rules())
                .containsExactly(FileRule.XLSX_MACROS);
    }

    @Test
    void a_formula_in_a_cell_is_refused_whatever_value_stands_beside_it() throws IOException {
        Checked file = check(sheet((workbook, sheet) -> {
            row(sheet, 1);
            sheet.formula(1, 8, "SUM(A1:A2)");
        }));
        assertThat(file.result().errors()).containsExactly(new FileError(1, "value", "=SUM(A1:A2)", FileRule.FORMULA));
    }

    @Test
    void a_formula_in_a_row_without_consent_is_told_to_nobody() throws IOException {
        byte[] formula = sheet((workbook, sheet) -> {
            row(sheet, 1);
            sheet.formula(1, 8, "4711+0");
        });
        Checked file = Checked.file(NAME, formula, null, (subject, line, quarter) -> QuarantineReason.SUBJECT);
        assertThat(file.rules()).isEmpty();
        assertThat(file.aside)
                .containsExactly(new QuarantinedRow(1, "0051102", "3", "1", "2026-Q1", QuarantineReason.SUBJECT));
    }

    @Test
    void a_number_that_lost_its_leading_zero_is_no_bin() throws IOException {
        Checked file = check(sheet((workbook, sheet) -> {
            row(sheet, 1);
            sheet.value(1, 0, 40340001015L);
            row(sheet, 2);
            sheet.value(2, 5, true);
        }));
        assertThat(file.rules()).containsExactly(FileRule.BIN, FileRule.CELL_TYPE);
    }

    @Test
    void columns_are_those_of_the_agreement() throws IOException {
        assertThat(check(sheet((workbook, sheet) -> sheet.value(0, 9, "name"))).rules())
                .containsExactly(FileRule.HEADER);
        assertThat(check(sheet((workbook, sheet) -> {
                            row(sheet, 1);
                            sheet.value(1, 9, "extra");
                        }))
                        .rules())
                .containsExactly(FileRule.CELL_COUNT);
    }

    @Test
    void more_rows_than_agreed_are_refused_with_advice() throws IOException {
        byte[] many = sheet((workbook, sheet) -> {
            for (int i = 1; i <= XlsxRowReader.MOST_ROWS + 1; i++) {
                sheet.value(i, 0, 1);
            }
        });
        assertThat(check(many).rules()).contains(FileRule.XLSX_TOO_MANY_ROWS);
        assertThat(FileTexts.of(FileRule.XLSX_TOO_MANY_ROWS).ru()).contains("CSV");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_is_unpacked() throws IOException {
        byte[] good = sheet((workbook, sheet) -> row(sheet, 1));
        String air = " ".repeat((int) XlsxRowReader.LARGEST_UNPACKED);
        byte[] bomb = changed(good, "xl/worksheets/sheet1.xml", sheet -> sheet + air);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(check(bomb).rules()).containsExactly(FileRule.XLSX_TOO_LARGE);
        assertThat(check(new byte[40_000_000]).rules()).containsExactly(FileRule.XLSX_TOO_LARGE);
    }

    @Test
    void a_path_in_an_entry_leads_nowhere() throws IOException {
        byte[] good = sheet((workbook, sheet) -> row(sheet, 1));
        byte[] leading = changed(good, "", UnaryOperator.identity(), "../../../../target/escaped");
        assertThat(check(leading).rules()).isEmpty();
        assertThat(Path.of("target/escaped")).doesNotExist();
    }

    @Test
    void no_entity_in_a_sheet_is_read() throws IOException {
        byte[] good = sheet((workbook, sheet) -> row(sheet, 1));
        byte[] bad = changed(
                good,
                "xl/sharedStrings.xml",
                text -> text.replaceFirst("<sst", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst")
                        .replace("190340001015", "&x;"));
        assertThat(check(bad).rules()).containsAnyOf(FileRule.XLSX_UNREADABLE, FileRule.BIN);
        assertThat(check(bad).result().errors())
                .noneMatch(error -> error.value().contains("root"));
    }

    @Test
    void what_is_no_workbook_or_half_of_one_is_refused() throws IOException {
        byte[] good = sheet((workbook, sheet) -> row(sheet, 1));
        assertThat(check(Arrays.copyOf(good, good.length / 2)).rules()).containsExactly(FileRule.XLSX_UNREADABLE);
        assertThat(check(new byte[0]).rules()).containsExactly(FileRule.XLSX_UNREADABLE);
        assertThat(check(Checked.HEADER.getBytes(StandardCharsets.UTF_8)).rules())
                .containsExactly(FileRule.XLSX_UNREADABLE);
        byte[] broken =
                changed(good, "xl/worksheets/sheet1.xml", sheet -> sheet.substring(0, sheet.lastIndexOf("</row>")));
        assertThat(check(broken).rules()).containsExactly(FileRule.XLSX_UNREADABLE);
        byte[] pointing = changed(good, "xl/worksheets/sheet1.xml", sheet -> sheet.replace("<v>0</v>", "<v>999</v>"));
        assertThat(check(pointing).rules()).isNotEmpty();
    }

    @Test
    void a_number_of_a_thousand_million_digits_is_a_wrong_value() throws IOException {
        byte[] good = sheet((workbook, sheet) -> row(sheet, 1));
        byte[] huge = changed(
                good, "xl/worksheets/sheet1.xml", sheet -> sheet.replaceFirst("<v>60000\\.5<", "<v>1E999999999<"));
        assertThat(check(huge).rules()).containsExactly(FileRule.VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut in a text", "a bare &", "a control character", "cut in a tag"})
    void a_sheet_whose_XML_is_broken_is_refused(String how) throws IOException {
        byte[] good = sheet((workbook, sheet) -> row(sheet, 1));
        byte[] broken = changed(good, "xl/worksheets/sheet1.xml", sheet -> {
            int value = sheet.lastIndexOf("60000");
            return switch (how) {
                case "cut in a text" -> sheet.substring(0, value + 3);
                case "cut in a tag" -> sheet.substring(0, sheet.lastIndexOf("</v>") + 2);
                case "a bare &" -> sheet.substring(0, value) + "6&0" + sheet.substring(value + 3);
                default -> sheet.substring(0, value) + '\u0001' + sheet.substring(value);
            };
        });
        assertThat(check(broken).rules()).containsExactly(FileRule.XLSX_UNREADABLE);
    }

    @Test
    void what_fails_behind_the_reader_is_not_the_files_fault() throws IOException {
        byte[] good = sheet((workbook, sheet) -> row(sheet, 1));
        RowSink failing = new RowSink() {
            @Override
            public void row(int number, String[] cells) {
                throw new IllegalArgumentException("the database is away");
            }

            @Override
            public void error(FileError error) {
                throw new IllegalArgumentException("the database is away");
            }

            @Override
            public void broken(int number, String[] cells, FileError error) {
                throw new IllegalArgumentException("the database is away");
            }
        };
        assertThatThrownBy(() -> new XlsxRowReader(FileKind.DATA).read(new ByteArrayInputStream(good), failing))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
