package kz.arna.statistics.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.arna.base.Masking;

/**
 * The error file: CSV for people and spreadsheets, UTF-8 with a byte order mark, semicolons, a line per error with the
 * rule in Kazakh and Russian.
 */
public final class ErrorFile {

    private static final String HEADER = "row;column;value;rule;kk;ru\r\n";

    private static final int VALUE = 2;

    private ErrorFile() {}

    /** The whole file. */
    public static byte[] write(CheckResult result) {
        return text(result).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as text, which begins with the mark. */
    public static String text(CheckResult result) {
        StringBuilder text = new StringBuilder("\uFEFF").append(HEADER);
        result.errors().forEach(error -> line(text, error));
        long left = result.errorCount() - result.errors().size();
        if (left > 0) {
            cells(text, List.of("0", "", Long.toString(left), "MORE", "Тағы осынша қате бар.", "Ещё столько ошибок."));
        }
        return text.toString();
    }

    /** The same error file without what stands in the cells that are wrong: place, rule and texts stay. */
    public static String withoutValues(String text) {
        StringBuilder masked = new StringBuilder(HEADER);
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(HEADER.length()))) {
            rows.forEach(row -> {
                List<String> cells = new ArrayList<>(row.getFields());
                cells.set(VALUE, cells.get(VALUE).isEmpty() ? "" : Masking.MASK);
                cells(masked, cells);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return masked.toString();
    }

    private static void line(StringBuilder text, FileError error) {
        FileTexts.Text told = FileTexts.of(error.rule());
        cells(
                text,
                List.of(
                        Long.toString(error.row()),
                        error.column() == null ? "" : error.column(),
                        error.value(),
                        error.rule().code().name(),
                        told.kk(),
                        told.ru()));
    }

    private static void cells(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ";").append(cell(cells.get(i)));
        }
        text.append("\r\n");
    }

    // Whoever opens the file in a spreadsheet must not run what somebody put into a cell of theirs.
    private static String cell(String value) {
        String tame = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return tame.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r')
                ? '"' + tame.replace("\"", "\"\"") + '"'
                : tame;
    }
}
