package kz.arna.app.command;

import java.util.ArrayList;
import java.util.List;
import kz.arna.statistics.file.DataRow;
import kz.arna.statistics.file.QuarantinedRow;
import kz.arna.statistics.file.RowTarget;
import kz.arna.statistics.file.WageRow;

/** The first rows of a file that the gateway would put aside, since no consent can name their line: mostly a slip. */
final class PutAside implements RowTarget {

    private static final int MOST = 20;

    private final List<String> lines = new ArrayList<>();

    @Override
    public void data(DataRow row) {
        // It would be taken.
    }

    @Override
    public void wage(WageRow row) {
        // It would be taken.
    }

    @Override
    public void aside(QuarantinedRow row) {
        if (lines.size() < MOST) {
            lines.add(
                    "%d: %s %s/%s – келісімнің 2-қосымшасында мұндай жол жоқ / такой строки нет в приложении 2 соглашения"
                            .formatted(row.number(), row.form(), row.section(), row.line()));
        }
    }

    /** One for each row. */
    List<String> lines() {
        return lines;
    }
}
