package kz.arna.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Replays in PostgreSQL. */
final class ReplayStore implements Replays {

    private static final int MOST = 100_000;
    private static final String INSERT = """
            INSERT INTO replay (id, kind, filter, per_second, state, by_whom, reason, total)
            VALUES (?, ?, ?::jsonb, ?, 'FROZEN', ?, ?, 0)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SecondChances chances;

    ReplayStore(JdbcClient jdbc, TransactionTemplate transaction, SecondChances chances) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.chances = chances;
    }

    @Override
    public boolean resend(UUID delivery, Instant lastMoment) {
        return chances.resend(delivery, lastMoment);
    }

    @Override
    public Optional<UUID> askAgain(UUID delivery, Instant lastMoment) {
        return chances.askAgain(delivery, lastMoment);
    }

    @Override
    public Receipt reprocess(UUID inboundMessage) {
        return chances.reprocess(inboundMessage);
    }

    @Override
    public Replay freeze(Kind kind, Filter filter, int perSecond, String by, String reason) {
        UUID id = Uuid7.next();
        transaction.executeWithoutResult(status -> {
            jdbc.sql(INSERT)
                    .params(id, kind.name(), json(filter).toString(), perSecond, by, reason)
                    .update();
            int total = kind == Kind.REPROCESS ? freezeAnswers(id, filter) : freezeRows(id, filter);
            jdbc.sql("UPDATE replay SET total = ? WHERE id = ?")
                    .params(total, id)
                    .update();
        });
        return existing(id);
    }

    @Override
    public Replay start(UUID replay) {
        return to(replay, "RUNNING", "state IN ('FROZEN', 'PAUSED')");
    }

    @Override
    public Replay pause(UUID replay) {
        return to(replay, "PAUSED", "state = 'RUNNING'");
    }

    @Override
    public Replay cancel(UUID replay) {
        return to(replay, "CANCELLED", "state IN ('FROZEN', 'RUNNING', 'PAUSED')");
    }

    @Override
    public Optional<Replay> get(UUID replay) {
        return jdbc.sql("SELECT * FROM replay WHERE id = ?")
                .param(replay)
                .query((row, index) -> replay(row))
                .optional();
    }

    @Override
    public List<Replay> all() {
        return jdbc.sql("SELECT * FROM replay ORDER BY id DESC LIMIT 200")
                .query((row, index) -> replay(row))
                .list();
    }

    @Override
    public List<UUID> targets(UUID replay, int limit) {
        return jdbc.sql("SELECT target FROM replay_item WHERE replay = ? ORDER BY no LIMIT ?")
                .params(replay, Math.clamp(limit, 1, 500))
                .query(UUID.class)
                .list();
    }

    private int freezeRows(UUID replay, Filter filter) {
        Where where = common(filter, "partner", "message")
                .and("state = ?", filter.state() == null ? null : filter.state().name());
        String states = filter.state() == null ? " AND state IN ('PARKED', 'EXPIRED')" : "";
        return freeze(replay, "outbox " + where.sql() + states, where);
    }

    private int freezeAnswers(UUID replay, Filter filter) {
        Where where = common(filter, "party", "name").and("outcome = ?", filter.outcome());
        return freeze(replay, "message " + where.sql() + " AND direction = 'IN'", where);
    }

    private int freeze(UUID replay, String from, Where where) {
        List<Object> values = new ArrayList<>(List.of(replay));
        values.addAll(where.values());
        return jdbc.sql(
                        "INSERT INTO replay_item (replay, no, target) SELECT ?, row_number() OVER (ORDER BY id), id FROM "
                                + from + " ORDER BY id LIMIT " + MOST)
                .params(values)
                .update();
    }

    private static Where common(Filter filter, String partner, String message) {
        return new Where()
                .and(partner + " = ?", filter.partner())
                .and(message + " = ?", filter.message())
                .and("subject = ?", filter.subject())
                .and("id >= message_floor(?)", filter.from())
                .and("id < message_floor(?)", filter.to());
    }

    private Replay to(UUID replay, String state, String from) {
        jdbc.sql("UPDATE replay SET state = ?, next_at = now() WHERE id = ? AND " + from)
                .params(state, replay)
                .update();
        return existing(replay);
    }

    private Replay existing(UUID replay) {
        return get(replay).orElseThrow(() -> new IllegalArgumentException("no replay " + replay));
    }

    private static ObjectNode json(Filter filter) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "partner", filter.partner());
        put(json, "message", filter.message());
        put(json, "state", filter.state());
        put(json, "outcome", filter.outcome());
        put(json, "subject", filter.subject());
        put(json, "from", filter.from());
        put(json, "to", filter.to());
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static Replay replay(ResultSet row) throws SQLException {
        return new Replay(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getInt("per_second"),
                State.valueOf(row.getString("state")),
                row.getString("by_whom"),
                row.getString("reason"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getTimestamp("created_at").toInstant());
    }
}
