package kz.arna.statistics.inbox;

import java.sql.SQLException;
import kz.arna.statistics.Activity;
import kz.arna.statistics.file.DataRow;
import kz.arna.statistics.file.QuarantinedRow;
import kz.arna.statistics.file.RowTarget;
import kz.arna.statistics.file.WageRow;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;

/** Copies rows into a staging table as they come. Only checked texts get here: none has a tab, a backslash or a line end. */
final class StagingCopy implements RowTarget {

    private static final int BUFFER = 256 * 1024;
    private static final String COLUMNS =
            "(row_number, subject, section, line, activity, activity_kind, value, reason)";

    private final CopyIn copy;
    private final byte[] buffer = new byte[BUFFER];
    private final StringBuilder line = new StringBuilder(128);
    private int filled;

    StagingCopy(CopyIn copy) {
        this.copy = copy;
    }

    static String sql(String table) {
        return "COPY " + table + " " + COLUMNS + " FROM STDIN";
    }

    @Override
    public void data(DataRow row) {
        begin(row.number())
                .append(row.subject())
                .append('\t')
                .append(row.line().section())
                .append('\t')
                .append(row.line().line())
                .append('\t')
                .append(row.activity())
                .append('\t')
                .append(row.kind().name())
                .append('\t')
                .append(row.value())
                .append("\t\\N\n");
        end();
    }

    @Override
    public void wage(WageRow row) {
        begin(row.number())
                .append(row.region())
                .append("\t\t\t")
                .append(Activity.TOTAL_CODE)
                .append('\t')
                .append(Activity.TOTAL_CODE)
                .append('\t')
                .append(row.value())
                .append("\t\\N\n");
        end();
    }

    @Override
    public void aside(QuarantinedRow row) {
        begin(row.number())
                .append('\t')
                .append(row.section())
                .append('\t')
                .append(row.line())
                .append("\t\t\t\\N\t")
                .append(row.reason().name())
                .append('\n');
        end();
    }

    private StringBuilder begin(int number) {
        line.setLength(0);
        return line.append(number).append('\t');
    }

    @SuppressWarnings("deprecation")
    private void end() {
        int length = line.length();
        if (filled + length > BUFFER) {
            flush();
        }
        // Digits, points and capital letters: their bytes are their characters.
        line.toString().getBytes(0, length, buffer, filled);
        filled += length;
    }

    /** Hands on what is buffered. */
    void flush() {
        try {
            copy.writeToCopy(buffer, 0, filled);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy", null, e);
        }
        filled = 0;
    }
}
