package kz.arna.statistics.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of consents in PostgreSQL. */
@Repository
class BatchStore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSERT = """
            INSERT INTO stat_consent_batch (number, kind, state, file_name, sha256, consents, rows, message, prepared_at,
                receipt_due)
            VALUES (?, ?, 'PREPARED', ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String MEMBER =
            "INSERT INTO stat_consent_batch_member (batch, consent_id, action) SELECT ?, unnest(CAST(? AS uuid[])), "
                    + "unnest(CAST(? AS text[]))";
    private static final String CLOSE = """
            UPDATE stat_consent_batch SET state = ?, receipt = CAST(? AS jsonb), receipt_at = ?,
                sent_at = coalesce(sent_at, ?)
            WHERE number = ?
            """;

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ConsentBatch batch, List<BatchEntry> entries) {
        jdbc.sql(INSERT)
                .params(
                        batch.number(),
                        batch.kind().name(),
                        batch.fileName(),
                        batch.sha256(),
                        batch.consents(),
                        batch.rows(),
                        batch.message(),
                        Timestamp.from(batch.preparedAt()),
                        Timestamp.from(batch.receiptDue()))
                .update();
        jdbc.sql(MEMBER)
                .params(
                        batch.number(),
                        entries.stream().map(entry -> entry.consent().id()).toArray(UUID[]::new),
                        entries.stream().map(entry -> entry.action().name()).toArray(String[]::new))
                .update();
    }

    /** Seen in the Bureau's folder. */
    void sent(long number, Instant at) {
        jdbc.sql("UPDATE stat_consent_batch SET state = 'SENT', sent_at = ? WHERE number = ? AND state = 'PREPARED'")
                .params(Timestamp.from(at), number)
                .update();
    }

    /** The Bureau answered. */
    void close(long number, BatchState state, JsonNode receipt, Instant at) {
        jdbc.sql(CLOSE)
                .params(state.name(), receipt.toString(), Timestamp.from(at), Timestamp.from(at), number)
                .update();
    }

    /** No answer comes by itself any more; false if one had come. */
    boolean silent(long number, BatchState state, String reason) {
        return jdbc.sql("UPDATE stat_consent_batch SET state = ?, silence = ? WHERE number = ? AND receipt_at IS NULL")
                        .params(state.name(), reason, number)
                        .update()
                == 1;
    }

    Optional<ConsentBatch> get(long number) {
        return jdbc.sql("SELECT * FROM stat_consent_batch WHERE number = ?")
                .param(number)
                .query((row, index) -> batch(row))
                .optional();
    }

    Optional<ConsentBatch> latest() {
        return list(null, 1).stream().findFirst();
    }

    /** Newest first, below the number. */
    List<ConsentBatch> list(@Nullable Long before, int limit) {
        return jdbc.sql("SELECT * FROM stat_consent_batch WHERE number < ? ORDER BY number DESC LIMIT ?")
                .params(before == null ? Long.MAX_VALUE : before, limit)
                .query((row, index) -> batch(row))
                .list();
    }

    /** Those of the state, oldest first. */
    List<ConsentBatch> in(BatchState state) {
        return jdbc.sql("SELECT * FROM stat_consent_batch WHERE state = ? ORDER BY number")
                .param(state.name())
                .query((row, index) -> batch(row))
                .list();
    }

    /** Those that somebody must look at: in trouble, and no later one was accepted. */
    List<ConsentBatch> alarms() {
        return jdbc.sql("""
                        SELECT * FROM stat_consent_batch WHERE state IN ('OVERDUE', 'STOPPED', 'REFUSED')
                            AND number > (SELECT coalesce(max(number), 0) FROM stat_consent_batch WHERE state = 'ACCEPTED')
                        ORDER BY number
                        """).query((row, index) -> batch(row)).list();
    }

    private static ConsentBatch batch(ResultSet row) throws SQLException {
        return new ConsentBatch(
                row.getLong("number"),
                BatchKind.valueOf(row.getString("kind")),
                BatchState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("consents"),
                row.getInt("rows"),
                row.getObject("message", UUID.class),
                row.getTimestamp("prepared_at").toInstant(),
                instant(row, "sent_at"),
                row.getTimestamp("receipt_due").toInstant(),
                instant(row, "receipt_at"),
                json(row.getString("receipt")),
                row.getString("silence"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored receipt cannot be read", e);
        }
    }
}
