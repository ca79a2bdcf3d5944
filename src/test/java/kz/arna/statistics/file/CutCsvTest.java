package kz.arna.statistics.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.arna.statistics.file.Checked.HEADER;
import static kz.arna.statistics.file.Checked.ROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A CSV file of which the end is missing, wherever it was cut. */
class CutCsvTest {

    private static final String NAME = "STAT-0051102-2026Q1-0001.csv";
    private static final String TWO = HEADER + ROW + ROW.replace(";3;1;", ";3;2;");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    @Test
    void a_value_that_was_cut_short_is_not_taken_for_a_smaller_one() {
        Checked cut = Checked.data(TWO.substring(0, TWO.length() - 2));
        assertThat(cut.result().errors()).containsExactly(new FileError(2, null, "", FileRule.CSV_CUT_OFF));
        Checked within = Checked.data(TWO.substring(0, TWO.length() - 5));
        assertThat(within.rules()).containsExactly(FileRule.CSV_CUT_OFF);
        assertThat(ErrorFile.text(within.result())).contains("2;;;FORMAT;Файлдың соңғы жолы жол соңы белгісімен");
    }

    @Test
    void every_cut_within_the_last_row_is_seen() {
        for (int end = HEADER.length() + ROW.length() + 1; end < TWO.length(); end++) {
            assertThat(Checked.data(TWO.substring(0, end)).result().isClean())
                    .as("cut at %d", end)
                    .isFalse();
        }
    }

    @Test
    void a_cut_between_rows_is_seen_by_the_rows_of_the_manifest_only() {
        byte[] cut = (HEADER + ROW).getBytes(UTF_8);
        assertThat(Checked.file(NAME, cut).rules()).isEmpty();
        assertThat(promised(cut, null, 2)).containsExactly(FileRule.TOTAL_ROWS);
    }

    @Test
    void a_manifest_does_not_make_up_for_the_missing_end() {
        byte[] cut = TWO.substring(0, TWO.length() - 1).getBytes(UTF_8);
        assertThat(promised(cut, null, 2)).containsExactly(FileRule.CSV_CUT_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void any_line_end_ends_the_last_row(String end) {
        assertThat(Checked.data(TWO.replace("\n", end)).rules()).isEmpty();
        assertThat(Checked.data("\uFEFF" + TWO.replace("\n", end)).rules()).isEmpty();
        assertThat(Checked.data("\uFEFF" + TWO.replace("\n", end).stripTrailing())
                        .rules())
                .containsExactly(FileRule.CSV_CUT_OFF);
        byte[] cyrillic = TWO.replace("0051102", "1-ПФ").replace("\n", end).getBytes(CYRILLIC);
        assertThat(promised(cyrillic, "windows-1251", 2)).isEmpty();
        assertThat(promised(Arrays.copyOf(cyrillic, cyrillic.length - end.length()), "windows-1251", 2))
                .containsExactly(FileRule.CSV_CUT_OFF);
    }

    @Test
    void wages_end_the_same_way() {
        String wages = "region;period;unit;value\n750000000;2026-Q1;KZT;512345";
        assertThat(Checked.file("WAGE-2026Q1-0001.csv", wages.getBytes(UTF_8)).rules())
                .containsExactly(FileRule.CSV_CUT_OFF);
    }

    @Test
    void the_cut_is_told_of_a_row_without_consent_too_and_its_value_is_not() {
        byte[] cut = TWO.substring(0, TWO.length() - 2).getBytes(UTF_8);
        Checked file = Checked.file(NAME, cut, null, (subject, line, quarter) -> QuarantineReason.SUBJECT);
        assertThat(file.rules()).containsExactly(FileRule.CSV_CUT_OFF);
        assertThat(file.aside).hasSize(2);
        assertThat(ErrorFile.text(file.result())).doesNotContain("60000");
    }

    private static List<FileRule> promised(byte[] csv, @Nullable String encoding, long rows) {
        Manifest manifest = new Manifest(NAME, csv.length, "0".repeat(64), encoding, rows, null);
        return Checked.file(NAME, csv, manifest, Coverage.UNKNOWN).rules();
    }
}
