package kz.arna.statistics.file;

import static kz.arna.statistics.file.Checked.HEADER;
import static kz.arna.statistics.file.Checked.ROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileShapesTest {

    private static final String NAME = "STAT-0051102-2026Q1-0001.csv";
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../STAT-0051102-2026Q1-0001.csv",
                "STAT-0051102-2026Q1-0001.csv/..",
                "data\\STAT-0051102-2026Q1-0001.csv",
                "STAT-0051102-2026Q1-0001.csv\n",
                "STAT-0051102-2026Q1-0001.CSV",
                "STAT-0051103-2026Q1-0001.csv",
                "STAT-0051102-2026Q5-0001.csv",
                "STAT-0051102-2026Q1-0001.zip",
                "WAGE-2026Q1-0001.xlsx",
                "-rf.csv",
                ""
            })
    void a_name_that_is_not_as_agreed_is_no_name(String name) {
        assertThat(FileName.parse(name)).isEmpty();
    }

    @Test
    void an_empty_file_and_a_header_alone_have_no_rows() {
        assertThat(Checked.data("").rules()).containsExactly(FileRule.EMPTY);
        assertThat(Checked.data(HEADER).rules()).containsExactly(FileRule.EMPTY);
    }

    @Test
    void a_byte_order_mark_is_skipped() {
        assertThat(Checked.data("\uFEFF" + HEADER + ROW).rules()).isEmpty();
    }

    @Test
    void windows_1251_is_read_when_the_manifest_declares_it() {
        byte[] csv = (HEADER + ROW.replace("0051102", "1-ПФ")).getBytes(CYRILLIC);
        assertThat(Checked.file(NAME, csv).rules()).containsExactly(FileRule.ENCODING);
        Manifest manifest = new Manifest(NAME, csv.length, "0".repeat(64), "windows-1251", 1, null);
        assertThat(Checked.file(NAME, csv, manifest, Coverage.UNKNOWN).rows).hasSize(1);
    }

    @Test
    void another_encoding_is_refused() {
        byte[] csv = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        Manifest manifest = new Manifest(NAME, csv.length, "0".repeat(64), "koi8-r", 1, null);
        assertThat(Checked.file(NAME, csv, manifest, Coverage.UNKNOWN).rules())
                .containsExactly(FileRule.ENCODING_UNKNOWN);
    }

    @Test
    void columns_are_those_of_the_agreement() {
        assertThat(Checked.data(HEADER.replace("unit;", "") + ROW).rules()).containsExactly(FileRule.HEADER);
        assertThat(Checked.data(HEADER.replace(';', ',') + ROW).rules()).containsExactly(FileRule.HEADER);
        assertThat(Checked.data(HEADER.replace("value", "value;name") + ROW).rules())
                .containsExactly(FileRule.HEADER);
        assertThat(Checked.rows(ROW + "190340001015;0051102\n").rules()).containsExactly(FileRule.CELL_COUNT);
    }

    @Test
    void an_empty_row_is_refused_and_counts() {
        Checked file = Checked.rows(ROW + "\n" + ROW.replace("60000.50", "x") + "\r\n");
        assertThat(file.result().errors())
                .containsExactly(
                        new FileError(2, null, "1", FileRule.CELL_COUNT),
                        new FileError(3, "value", "x", FileRule.VALUE),
                        new FileError(4, null, "1", FileRule.CELL_COUNT));
    }

    @Test
    void a_file_that_ends_in_the_middle_of_a_row_is_refused() {
        assertThat(Checked.rows(ROW + ROW.substring(0, 40)).rules())
                .containsExactly(FileRule.CELL_COUNT, FileRule.CSV_CUT_OFF);
        assertThat(Checked.rows(ROW + "\"190340001015;" + "x;".repeat(100)).rules())
                .isNotEmpty();
    }

    @Test
    void a_field_without_end_does_not_fill_the_memory() {
        assertThat(Checked.rows(ROW + "\"" + "9".repeat(3_000_000)).rules()).containsExactly(FileRule.FIELD_TOO_LONG);
        assertThat(Checked.data("9".repeat(3_000_000)).rules()).containsExactly(FileRule.FIELD_TOO_LONG);
        String xml = "<statistics xmlns='urn:kz:arna:statistics:v1' form='" + "9".repeat(3_000_000);
        assertThat(xml(xml).rules()).containsExactly(FileRule.FIELD_TOO_LONG);
    }

    @Test
    void control_totals_are_those_of_the_rows() {
        String csv = HEADER + ROW + ROW.replace("TOTAL;TOTAL", "MAIN;22290") + ROW.replace(";3;1;", ";9;1;");
        assertThat(promised(csv, 3, total("3", "1", 2, "120001.00"), total("9", "1", 1, "60000.5")))
                .isEmpty();
        assertThat(promised(csv, 4)).containsExactly(FileRule.TOTAL_ROWS);
        assertThat(promised(csv, 3, total("3", "1", 1, "120001.01"), total("9", "1", 1, "60000.5")))
                .containsExactly(FileRule.TOTAL_LINE_ROWS, FileRule.TOTAL_SUM);
        assertThat(promised(csv, 3, total("3", "1", 2, "120001"))).containsExactly(FileRule.TOTAL_MISSING);
    }

    private static Manifest.Total total(String section, String line, long rows, String sum) {
        return new Manifest.Total(section, line, rows, sum);
    }

    private static List<FileRule> promised(String csv, long rows, Manifest.Total... totals) {
        List<Manifest.Total> promised = totals.length == 0 ? null : List.of(totals);
        Manifest manifest = new Manifest(NAME, csv.length(), "0".repeat(64), null, rows, promised);
        return Checked.file(NAME, csv.getBytes(StandardCharsets.UTF_8), manifest, Coverage.UNKNOWN)
                .rules();
    }

    @Test
    void wages_are_of_the_region_and_period() {
        String csv = "region;period;unit;value\n750000000;2026-Q1;KZT;512345.67\n110000000;2026-Q1;KZT;401000\n";
        Checked file = Checked.file("WAGE-2026Q1-0001.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(file.rules()).isEmpty();
        assertThat(file.wages)
                .containsExactly(
                        new WageRow(1, "750000000", "2026-Q1", "512345.67"),
                        new WageRow(2, "110000000", "2026-Q1", "401000"));
        String bad = "region;period;unit;value\n75;2025;THOUSAND_KZT;-1\n";
        assertThat(Checked.file("WAGE-2026Q1-0001.csv", bad.getBytes(StandardCharsets.UTF_8))
                        .rules())
                .containsExactly(FileRule.REGION, FileRule.PERIOD, FileRule.UNIT, FileRule.VALUE_NEGATIVE);
        String grouped = "region;period;unit;value\n750000000;2026-Q1;KZT;412,000\n\t750000000;2026-Q1;KZT;1\n";
        assertThat(Checked.file("WAGE-2026Q1-0001.csv", grouped.getBytes(StandardCharsets.UTF_8))
                        .rules())
                .containsExactly(FileRule.VALUE_DECIMALS, FileRule.FORMULA);
        String early = "region;period;unit;value\n750000000;2026;KZT;1\n";
        assertThat(Checked.file("WAGE-2026-0001.csv", early.getBytes(StandardCharsets.UTF_8))
                        .rules())
                .containsExactly(FileRule.PERIOD_NOT_OVER);
    }

    static Checked xml(String xml) {
        return Checked.file("STAT-0051102-2026Q1-0001.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_rule_has_its_texts() {
        assertThat(FileTexts.rules())
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(FileRule.values())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void the_error_file_runs_nothing_in_a_spreadsheet() {
        Checked file = Checked.rows(ROW.replace("60000.50", "\"=cmd|' /C calc'!A0;x\"\"y\""));
        assertThat(ErrorFile.text(file.result()))
                .startsWith(
                        "\uFEFFrow;column;value;rule;kk;ru\r\n1;value;\"'=cmd|' /C calc'!A0;x\"\"y\";FORMAT;Ұяшықта");
    }
}
