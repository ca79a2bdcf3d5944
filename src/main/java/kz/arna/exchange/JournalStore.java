package kz.arna.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Sha256;
import kz.arna.base.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal in PostgreSQL. */
final class JournalStore implements Journal {

    private static final String INSERT = """
            INSERT INTO message (id, at, direction, party, name, correlation, subject, cause, headers, body, sha256,
                mapping, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            """;
    private static final String INSERT_WITH = """
            WITH other AS (%s RETURNING true)
            INSERT INTO message (id, at, direction, party, name, correlation, subject, cause, headers, body, sha256,
                mapping, outcome)
            SELECT ?::uuid, ?::timestamptz, ?, ?, ?, ?, ?, ?::uuid, ?::jsonb, ?::bytea, ?::bytea, ?, ? FROM other
            """;
    private static final String COLUMNS =
            "id, at, direction, party, name, correlation, subject, cause, mapping, outcome";
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecretMask mask;
    private final ObjectMapper json = new ObjectMapper();

    JournalStore(JdbcClient jdbc, Clock clock, SecretMask mask) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mask = mask;
    }

    @Override
    public UUID inbound(
            String party,
            String message,
            @Nullable String correlation,
            @Nullable String subject,
            byte[] body,
            Map<String, String> headers,
            @Nullable UUID cause) {
        UUID id = Uuid7.next();
        record(new JournalRecord(
                id,
                clock.instant(),
                Direction.IN,
                party,
                message,
                correlation,
                subject,
                cause,
                headers,
                body,
                null,
                "ACCEPTED"));
        return id;
    }

    @Override
    public void record(JournalRecord entry) {
        jdbc.sql(INSERT).params(values(entry)).update();
    }

    @Override
    public boolean recordWith(String insert, List<? extends @Nullable Object> parameters, JournalRecord entry) {
        return jdbc.sql(INSERT_WITH.formatted(insert))
                        .params(parameters)
                        .params(values(entry))
                        .update()
                == 1;
    }

    private List<@Nullable Object> values(JournalRecord entry) {
        return Arrays.asList(
                entry.id(),
                Timestamp.from(entry.at()),
                entry.direction().name(),
                entry.party(),
                entry.message(),
                entry.correlation(),
                entry.subject(),
                entry.cause(),
                text(HeaderAllowList.keep(entry.headers())),
                mask.mask(entry.body()),
                Sha256.of(entry.body()),
                entry.mapping(),
                entry.outcome());
    }

    @Override
    public Optional<JournalRecord> get(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + ", headers, body FROM message WHERE id = ?")
                .param(id)
                .query((row, index) -> full(row))
                .optional();
    }

    @Override
    public List<Line> find(Key key, @Nullable UUID before, int limit) {
        Where where = new Where()
                .and("correlation = ?", key.correlation())
                .and("subject = ?", key.subject())
                .and("party = ?", key.party())
                .and("name = ?", key.message())
                .and("id >= message_floor(?)", key.from())
                .and("id < message_floor(?)", key.to())
                .and("id < ?", before);
        return jdbc.sql("SELECT " + COLUMNS + ", octet_length(body) AS size FROM message " + where.sql()
                        + " ORDER BY id DESC LIMIT " + Math.clamp(limit, 1, 500))
                .params(where.values())
                .query((row, index) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                Direction.valueOf(row.getString("direction")),
                row.getString("party"),
                row.getString("name"),
                row.getString("correlation"),
                row.getString("subject"),
                row.getObject("cause", UUID.class),
                row.getInt("size"),
                row.getString("mapping"),
                row.getString("outcome"));
    }

    private JournalRecord full(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new JournalRecord(
                row.getObject("id", UUID.class),
                at,
                Direction.valueOf(row.getString("direction")),
                row.getString("party"),
                row.getString("name"),
                row.getString("correlation"),
                row.getString("subject"),
                row.getObject("cause", UUID.class),
                headers(row.getString("headers")),
                row.getBytes("body"),
                row.getString("mapping"),
                row.getString("outcome"));
    }

    private String text(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings is always JSON", e);
        }
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal's headers are not JSON", e);
        }
    }
}
