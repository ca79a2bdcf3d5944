package kz.arna.casefile.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseSummary;

/** Reads rows of cases and events. */
final class CaseRows {

    private final Upcasters upcasters;

    CaseRows(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    CaseFile caseFile(ResultSet row, int number) throws SQLException {
        String type = row.getString("type");
        Upcasters.Versioned application =
                upcasters.present(type, CanonicalJson.tree(row.getString("application")), row.getInt("schema_version"));
        return new CaseFile(
                Columns.uuid(row, "id"),
                row.getString("number"),
                type,
                row.getString("state"),
                row.getLong("version"),
                row.getString("applicant_id"),
                row.getString("applicant_name"),
                row.getString("client"),
                row.getString("external_id"),
                row.getString("language"),
                Columns.instant(row, "submitted_at"),
                Columns.instant(row, "received_at"),
                Columns.instantOrNull(row, "registered_at"),
                Columns.dayOrNull(row, "result_due"),
                row.getString("rule_version"),
                application.application(),
                application.version(),
                Columns.uuid(row, "message"),
                Columns.instant(row, "updated_at"));
    }

    static CaseSummary summary(ResultSet row, int number) throws SQLException {
        return new CaseSummary(
                Columns.uuid(row, "id"),
                row.getString("number"),
                row.getString("type"),
                row.getString("state"),
                row.getLong("version"),
                row.getString("applicant_id"),
                row.getString("applicant_name"),
                row.getString("client"),
                row.getString("external_id"),
                Columns.instant(row, "submitted_at"),
                Columns.instantOrNull(row, "registered_at"),
                Columns.dayOrNull(row, "result_due"),
                Columns.instant(row, "updated_at"));
    }

    static CaseEvent event(ResultSet row, int number) throws SQLException {
        return new CaseEvent(
                Columns.uuid(row, "case_id"),
                row.getInt("sequence"),
                row.getString("type"),
                row.getString("state"),
                Columns.instant(row, "at"),
                CanonicalJson.read(row.getString("actor"), Actor.class),
                CanonicalJson.treeOrNull(row.getString("payload")),
                EventChain.hex(row.getBytes("hash")));
    }
}
