package kz.arna.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the outbox for people. */
final class DeliveryStore implements Deliveries {

    private static final String SELECT = """
            SELECT id, partner, message, lane, correlation, subject, repeat_class, state, fault, attempts, not_before,
                last_moment, next_at, cause FROM outbox
            """;
    private static final String QUEUES = """
            SELECT partner, state, count(*) AS rows, extract(epoch FROM now() - min(created_at))::bigint AS oldest
            FROM outbox WHERE state IN ('READY', 'LEASED', 'SENT', 'PARKED') GROUP BY partner, state
            """;

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Delivery> get(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query((row, index) -> delivery(row))
                .optional();
    }

    @Override
    public List<Delivery> find(
            @Nullable String partner,
            @Nullable DeliveryState state,
            @Nullable String subject,
            @Nullable UUID before,
            int limit) {
        Where where = new Where()
                .and("partner = ?", partner)
                .and("state = ?", state == null ? null : state.name())
                .and("subject = ?", subject)
                .and("id < ?", before);
        return jdbc.sql(SELECT + where.sql() + " ORDER BY id DESC LIMIT " + Math.clamp(limit, 1, 500))
                .params(where.values())
                .query((row, index) -> delivery(row))
                .list();
    }

    @Override
    public List<Attempt> attempts(UUID id) {
        return jdbc.sql("SELECT * FROM delivery_attempt WHERE outbox = ? ORDER BY no")
                .param(id)
                .query((row, index) -> attempt(row))
                .list();
    }

    @Override
    public List<Queue> queues() {
        return jdbc.sql(QUEUES)
                .query((row, index) -> new Queue(
                        row.getString("partner"),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getLong("rows"),
                        row.getLong("oldest")))
                .list();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("partner"),
                row.getString("message"),
                row.getString("lane"),
                row.getString("correlation"),
                row.getString("subject"),
                RepeatClass.valueOf(row.getString("repeat_class")),
                DeliveryState.valueOf(row.getString("state")),
                fault(row),
                row.getInt("attempts"),
                row.getTimestamp("not_before").toInstant(),
                row.getTimestamp("last_moment").toInstant(),
                row.getTimestamp("next_at").toInstant(),
                row.getObject("cause", UUID.class));
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getInt("no"),
                row.getObject("node", UUID.class),
                row.getTimestamp("started").toInstant(),
                instant(row.getTimestamp("ended")),
                fault(row),
                row.getObject("http_status", Integer.class),
                row.getObject("duration_ms", Integer.class));
    }

    private static @Nullable Fault fault(ResultSet row) throws SQLException {
        String fault = row.getString("fault");
        return fault == null ? null : Fault.valueOf(fault);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
