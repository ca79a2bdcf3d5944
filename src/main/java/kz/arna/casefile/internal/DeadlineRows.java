package kz.arna.casefile.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineRule;
import kz.arna.casefile.DeadlineTerm;

/** Reads rows of deadlines. */
final class DeadlineRows {

    private DeadlineRows() {}

    static Deadline deadline(ResultSet row, int number) throws SQLException {
        return new Deadline(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "case_id"),
                row.getString("kind"),
                row.getString("clause"),
                new DeadlineTerm(
                        Columns.instant(row, "starts_at"),
                        Columns.instant(row, "due_at"),
                        Columns.instantOrNull(row, "warn_at"),
                        CanonicalJson.read(row.getString("rule"), DeadlineRule.class)),
                row.getBoolean("owed"),
                Columns.instantOrNull(row, "warned_at"),
                Columns.instantOrNull(row, "breached_at"),
                Columns.instantOrNull(row, "closed_at"));
    }
}
