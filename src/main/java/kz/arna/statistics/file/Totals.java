package kz.arna.statistics.file;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Control totals of the rows read, compared with those that the manifest promises. */
final class Totals {

    private final Map<Line, Sum> sums = new HashMap<>();

    private record Line(String section, String line) {}

    private static final class Sum {
        private long rows;
        private BigDecimal amount = BigDecimal.ZERO;
        private boolean hidden;
        private boolean unknown;

        void add(String value) {
            amount = amount.add(new BigDecimal(value));
        }
    }

    void add(String section, String line, String value) {
        counted(section, line).add(value);
    }

    /** A value that nobody may be told, so that no sum with it is told either; null where it is no number. */
    void hide(String section, String line, @Nullable String value) {
        Sum sum = counted(section, line);
        sum.hidden = true;
        if (value == null) {
            sum.unknown = true;
        } else {
            sum.add(value);
        }
    }

    private Sum counted(String section, String line) {
        Sum sum = sums.computeIfAbsent(new Line(section, line), key -> new Sum());
        sum.rows++;
        return sum;
    }

    /** Tells each total that differs, with what was counted. */
    void compare(List<Manifest.Total> promised, Consumer<FileError> errors) {
        Set<Line> missing = new HashSet<>(sums.keySet());
        for (Manifest.Total total : promised) {
            Line line = new Line(total.section(), total.line());
            missing.remove(line);
            Sum counted = sums.getOrDefault(line, new Sum());
            if (counted.rows != total.rows()) {
                errors.accept(error(line, Long.toString(counted.rows), FileRule.TOTAL_LINE_ROWS));
            }
            if (!counted.unknown && counted.amount.compareTo(total.amount()) != 0) {
                String told = counted.hidden ? "" : counted.amount.toPlainString();
                errors.accept(error(line, told, FileRule.TOTAL_SUM));
            }
        }
        missing.forEach(line -> errors.accept(error(line, "", FileRule.TOTAL_MISSING)));
    }

    private static FileError error(Line line, String counted, FileRule rule) {
        return new FileError(0, line.section() + "/" + line.line(), counted, rule);
    }
}
