package kz.arna.statistics.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The error file: CSV for people and spreadsheets, UTF-8 with a byte order mark, semicolons, a line per error with the
 * rule in Kazakh and Russian.
 */
public final class ErrorFile {

    private static final String HEADER = "row;column;value;rule;kk;ru\r\n";

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
