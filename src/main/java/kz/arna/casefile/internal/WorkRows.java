package kz.arna.casefile.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import kz.arna.casefile.WorkItem;

/** Reads rows of work items. */
final class WorkRows {

    private WorkRows() {}

    static WorkItem item(ResultSet row, int number) throws SQLException {
        JsonNode payload = CanonicalJson.treeOrNull(row.getString("payload"));
        return new WorkItem(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "case_id"),
                row.getString("kind"),
                Columns.instant(row, "due"),
                payload == null ? JsonNodeFactory.instance.objectNode() : payload,
                row.getInt("attempts"));
    }
}
