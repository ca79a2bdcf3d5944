package kz.arna.statistics.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.arna.statistics.file.Checked.HEADER;
import static kz.arna.statistics.file.Checked.ROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kz.arna.statistics.Activity;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DataRowsTest {

    private static final String NAME = "STAT-0051102-2026Q1-0001.csv";

    /** Only the company of {@link Checked#ROW} has consented. */
    private static final Coverage OWN_ONLY =
            (subject, line, quarter) -> subject.equals("190340001015") ? null : QuarantineReason.SUBJECT;

    @Test
    void a_row_as_agreed_is_taken() {
        Checked file = Checked.rows(ROW);
        assertThat(file.result().isClean()).isTrue();
        assertThat(file.rows)
                .containsExactly(new DataRow(
                        1,
                        "190340001015",
                        new StatLine(StatForm.ENTERPRISE_FINANCE, "3", "1"),
                        "2026-Q1",
                        Activity.Kind.TOTAL,
                        "TOTAL",
                        "60000.50"));
    }

    @Test
    void titles_of_forms_dots_of_okeds_spaces_and_commas_are_understood() {
        Checked file = Checked.rows(" 190340001015 ;1-ПФ;3;1;2026-Q1;MAIN;22.29.0;THOUSAND_KZT;-1,5\r\n"
                + "190340001015;1-PF;3;1;2026-Q1;SECONDARY;2229;THOUSAND_KZT;\"7\"\r\n");
        assertThat(file.rules()).isEmpty();
        assertThat(file.rows).extracting(DataRow::activity).containsExactly("22290", "2229");
        assertThat(file.rows).extracting(DataRow::value).containsExactly("-1.5", "7");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(textBlock = """
                    bin,           190340001016,  BIN
                    bin,           19034000101,   BIN
                    bin,           '',            BIN
                    bin,           ٠٩٠٣٤٠٠٠١٠١٥,  BIN
                    form,          1-Т,           FORM_OF_FILE
                    form,          1211101,       FORM_OF_FILE
                    form,          0410101,       FORM_OF_FILE
                    form,          П342,          FORM
                    section,       III,           NUMBERING
                    section,       3.,            NUMBERING
                    line,          ../1,          NUMBERING
                    quarter,       2025-Q4,       QUARTER_OF_FILE
                    quarter,       2026Q1,        QUARTER
                    quarter,       2026-Q5,       QUARTER
                    activity_kind, total,         ACTIVITY_KIND
                    activity,      22290,         ACTIVITY_CONTRADICTS
                    activity,      шина,          ACTIVITY
                    unit,          PERSONS,       UNIT_OF_LINE
                    unit,          KZT,           UNIT
                    value,         '',            VALUE
                    value,         1e5,           VALUE
                    value,         1 000,         VALUE
                    value,         1.234,         VALUE_DECIMALS
                    value,         60.000,        VALUE_DECIMALS
                    value,         '60,000',      VALUE_DECIMALS
                    value,         '-60,0000',    VALUE_DECIMALS
                    value,         '1,000.00',    VALUE
                    value,         '\t5',         FORMULA
                    bin,           '\t190340001015', FORMULA
                    value,         123456789012345678, VALUE
                    value,         =1+1,          FORMULA
                    value,         +5,            FORMULA
                    value,         -,             VALUE
                    value,         1.,            VALUE
                    value,         .5,            VALUE
                    value,         NaN,           VALUE
                    bin,           @SUM(A1),      FORMULA
                    """)
    void a_cell_that_is_not_as_agreed_is_named(String column, String value, FileRule rule) {
        String[] cells = ROW.strip().split(";");
        cells[Arrays.asList(HEADER.strip().split(";")).indexOf(column)] = value;
        Checked file = Checked.rows(ROW.replace("TOTAL;TOTAL", "MAIN;22290") + String.join(";", cells) + "\n");
        assertThat(file.result().errors()).containsExactly(new FileError(2, column, value, rule));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, VALUE_NEGATIVE",
        "1.5, VALUE_DECIMALS",
        "'1,000', VALUE_DECIMALS",
        "1.000, VALUE_DECIMALS",
        "12,",
        "12.00,"
    })
    void persons_are_whole_and_not_negative(String value, FileRule rule) {
        String row = "190340001015;1211101;2;1.1;2026-Q1;TOTAL;TOTAL;PERSONS;" + value + "\n";
        Checked file = Checked.file("STAT-1211101-2026Q1-0001.csv", (HEADER + row).getBytes());
        assertThat(file.rules()).isEqualTo(rule == null ? java.util.List.of() : java.util.List.of(rule));
    }

    @Test
    void every_error_of_a_row_is_named() {
        assertThat(Checked.rows("190340001015;0051102;3;1;2026-Q1;MAIN;x;KZT;y\n")
                        .rules())
                .containsExactly(FileRule.ACTIVITY, FileRule.UNIT, FileRule.VALUE);
    }

    @Test
    void a_quarter_that_is_not_over_has_no_values_yet() {
        byte[] csv = (HEADER + ROW.replace("2026-Q1", "2026-Q2")).getBytes();
        assertThat(Checked.file("STAT-0051102-2026Q2-0001.csv", csv).rules())
                .containsExactly(FileRule.QUARTER_NOT_OVER);
    }

    @Test
    void a_line_that_no_consent_names_is_put_aside_and_its_value_not_judged() {
        Checked file = Checked.rows(ROW + "190340001015;0051102;9;7;2026-Q1;x;y;z;secret\n");
        assertThat(file.rules()).isEmpty();
        assertThat(file.rows).hasSize(1);
        assertThat(file.aside)
                .containsExactly(new QuarantinedRow(2, "0051102", "9", "7", "2026-Q1", QuarantineReason.LINE));
    }

    @ParameterizedTest
    @EnumSource(QuarantineReason.class)
    void what_is_not_consented_is_put_aside(QuarantineReason reason) {
        byte[] csv = (HEADER + ROW).getBytes();
        Checked file = Checked.file("STAT-0051102-2026Q1-0001.csv", csv, null, (subject, line, quarter) -> reason);
        assertThat(file.rows).isEmpty();
        assertThat(file.aside).containsExactly(new QuarantinedRow(1, "0051102", "3", "1", "2026-Q1", reason));
        assertThat(file.result().aside()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL;TOTAL;THOUSAND_KZT;4711 тг",
        "TOTAL;TOTAL;THOUSAND_KZT;4711.001",
        "TOTAL;TOTAL;THOUSAND_KZT;=4711+0",
        "4711;4711;4711;4711",
        "TOTAL;TOTAL;PERSONS;4711",
    })
    void a_malformed_row_without_consent_is_put_aside_and_shown_to_nobody(String rest) {
        String hidden = "150140012343;0051102;3;1;2026-Q1;" + rest + "\n";
        Checked file = Checked.file(NAME, (HEADER + ROW + hidden).getBytes(UTF_8), null, OWN_ONLY);
        assertThat(file.rules()).isEmpty();
        assertThat(file.aside)
                .containsExactly(new QuarantinedRow(2, "0051102", "3", "1", "2026-Q1", QuarantineReason.SUBJECT));
        Checked beside =
                Checked.file(NAME, (HEADER + ROW.replace("60000.50", "x") + hidden).getBytes(UTF_8), null, OWN_ONLY);
        assertThat(beside.rules()).containsExactly(FileRule.VALUE);
        assertThat(ErrorFile.text(beside.result())).doesNotContain("4711");
    }

    @Test
    void a_control_total_does_not_tell_what_is_hidden_and_is_not_asked_of_what_is_no_number() {
        String hidden = ROW.replace("190340001015", "150140012343").replace("60000.50", "4711");
        Manifest.Total wrong = new Manifest.Total("3", "1", 2, "1");
        Checked told = totals(ROW + hidden, wrong);
        assertThat(told.result().errors()).containsExactly(new FileError(0, "3/1", "", FileRule.TOTAL_SUM));
        assertThat(totals(ROW + ROW.replace("TOTAL;TOTAL", "MAIN;22290"), wrong)
                        .result()
                        .errors())
                .containsExactly(new FileError(0, "3/1", "120001.00", FileRule.TOTAL_SUM));
        assertThat(totals(ROW + hidden.replace("4711", "?"), wrong).rules()).isEmpty();
        assertThat(totals(ROW + hidden, new Manifest.Total("3", "1", 2, "64711.50"))
                        .rules())
                .isEmpty();
    }

    private static Checked totals(String rows, Manifest.Total total) {
        byte[] csv = (HEADER + rows).getBytes(UTF_8);
        Manifest manifest = new Manifest(NAME, csv.length, "0".repeat(64), null, 2, java.util.List.of(total));
        return Checked.file(NAME, csv, manifest, OWN_ONLY);
    }

    @Test
    void a_key_stands_in_a_file_once() {
        String other = ROW.replace("TOTAL;TOTAL", "MAIN;22.29.0");
        Checked file = Checked.rows(ROW + other + ROW + other.replace("22.29.0", "22290") + ROW);
        assertThat(file.result().errors()).extracting(FileError::row).containsExactly(3L, 4L, 5L);
        assertThat(file.rules()).containsOnly(FileRule.ROW_TWICE);
    }

    @Test
    void a_row_without_consent_may_stand_there_twice_but_must_say_whose_it_is() {
        String hidden = ROW.replace("190340001015", "150140012343");
        Checked twice = Checked.file(NAME, (HEADER + hidden + ROW + hidden).getBytes(UTF_8), null, OWN_ONLY);
        assertThat(twice.rules()).isEmpty();
        assertThat(twice.aside).hasSize(2);
        String narrow = hidden.replace(";THOUSAND_KZT", "");
        assertThat(Checked.file(NAME, (HEADER + narrow).getBytes(UTF_8), null, OWN_ONLY)
                        .rules())
                .containsExactly(FileRule.CELL_COUNT);
    }

    @Test
    void no_more_errors_are_kept_than_are_told() {
        Checked file = Checked.rows("1;2;3\n".repeat(25));
        assertThat(file.result().errors()).hasSize(10);
        assertThat(file.result().errorCount()).isEqualTo(25);
        assertThat(ErrorFile.text(file.result())).contains("0;;15;MORE;");
    }
}
