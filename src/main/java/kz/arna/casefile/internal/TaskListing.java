package kz.arna.casefile.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.arna.casefile.Page;
import kz.arna.casefile.Task;
import kz.arna.casefile.TaskFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One page of open tasks by key: the earliest due first, those without a term last. */
final class TaskListing {

    private static final String NO_TERM = "infinity";

    private TaskListing() {}

    static Page<Task> read(JdbcClient jdbc, String select, TaskFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("t.closed_at IS NULL", "t.urgency > '-infinity'"));
        Map<String, Object> params = new HashMap<>();
        if (filter.kind() != null) {
            conditions.add("t.kind = :kind");
            params.put("kind", filter.kind());
        }
        if (filter.assigneeIin() != null) {
            conditions.add("t.assignee_iin = :iin");
            params.put("iin", filter.assigneeIin());
        }
        if (filter.caseId() != null) {
            conditions.add("t.case_id = :caseId");
            params.put("caseId", filter.caseId());
        }
        if (filter.after() != null) {
            conditions.add("(t.urgency, t.id) > (:urgency::timestamptz, :afterId)");
            params.put("urgency", urgency(filter.after()));
            params.put("afterId", afterId(filter.after()));
        }
        List<Task> found = jdbc.sql(select + "WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY t.urgency, t.id LIMIT " + (filter.limit() + 1))
                .params(params)
                .query(JdbcTasks::task)
                .list();
        return Cursor.page(found, filter.limit(), TaskListing::key);
    }

    private static String key(Task last) {
        return (last.due() == null ? NO_TERM : last.due().toString()) + "_" + last.id();
    }

    private static String urgency(String after) {
        String urgency = after.substring(0, separator(after));
        try {
            return NO_TERM.equals(urgency) ? NO_TERM : Instant.parse(urgency).toString();
        } catch (DateTimeException e) {
            throw Cursor.unknown();
        }
    }

    private static UUID afterId(String after) {
        return Cursor.id(after.substring(separator(after) + 1));
    }

    private static int separator(String after) {
        int separator = after.indexOf('_');
        if (separator < 0) {
            throw Cursor.unknown();
        }
        return separator;
    }
}
