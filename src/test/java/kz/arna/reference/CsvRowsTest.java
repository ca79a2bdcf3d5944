package kz.arna.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import kz.arna.base.Rejected;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private static final String CSV = "name,no\nӘлия,1\nҚанат,2\n";

    record Row(String name, int no) {}

    @Test
    void reads_UTF_8_with_and_without_its_mark() {
        List<Row> rows = List.of(new Row("Әлия", 1), new Row("Қанат", 2));
        assertThat(CsvRows.read(CSV.getBytes(StandardCharsets.UTF_8), Row.class))
                .isEqualTo(rows);
        assertThat(CsvRows.read(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8), Row.class))
                .isEqualTo(rows);
    }

    @Test
    void refuses_another_encoding_by_the_line_that_shows_it() {
        byte[] cyrillic = "name,no\nAlia,1\nКанат,2\n".getBytes(Charset.forName("windows-1251"));
        assertThat(refusal(cyrillic)).contains("строка файла 3 не в кодировке UTF-8");
        assertThat(refusal(CSV.getBytes(StandardCharsets.UTF_16))).contains("строка файла 1 ");
    }

    @Test
    void refuses_a_letter_that_was_cut_in_two() {
        byte[] whole = "name,no\nAlia,1\nқ".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(Arrays.copyOf(whole, whole.length - 1))).contains("строка файла 3 ");
    }

    private static String refusal(byte[] file) {
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> CsvRows.read(file, Row.class));
        assertThat(rejected.problems()).hasSize(1);
        assertThat(rejected.problems().getFirst().code()).isEqualTo("IMPORT_MALFORMED");
        return rejected.problems().getFirst().text().ru();
    }
}
