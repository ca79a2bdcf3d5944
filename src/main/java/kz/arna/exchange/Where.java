package kz.arna.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a search: those whose value is given. The SQL is ours, values are only ever parameters. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Where and(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value instanceof Instant instant ? Timestamp.from(instant) : value);
        }
        return this;
    }

    String sql() {
        return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    }

    List<Object> values() {
        return values;
    }
}
