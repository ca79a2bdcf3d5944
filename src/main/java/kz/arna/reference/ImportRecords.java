package kz.arna.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was imported or waits for its second person, so that nobody confirms what he cannot see. */
@Component
public class ImportRecords {

    private static final int LATEST = 100;
    private static final String COLUMNS =
            "SELECT id, kind, sha256, previewed_by, previewed_at, confirmed_by, confirmed_at, reason, ";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ImportRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest hundred previews, the newest first, without their rows. */
    public List<ImportRecord> latest() {
        return jdbc.sql(COLUMNS + "NULL AS content FROM reference_import ORDER BY previewed_at DESC, id DESC LIMIT ?")
                .param(LATEST)
                .query((row, n) -> of(row))
                .list();
    }

    /**
     * One preview with every row of its file.
     *
     * @throws kz.arna.base.Rejected {@code IMPORT_UNKNOWN} where there is none
     */
    public ImportRecord one(UUID token) {
        return jdbc.sql(COLUMNS + "content FROM reference_import WHERE id = ?")
                .param(token)
                .query((row, n) -> of(row))
                .optional()
                .orElseThrow(ImportProblems::unknown);
    }

    private static ImportRecord of(ResultSet row) throws SQLException {
        return new ImportRecord(
                row.getObject("id", UUID.class),
                ImportDrafts.Kind.valueOf(row.getString("kind")),
                row.getString("sha256"),
                row.getString("previewed_by"),
                row.getObject("previewed_at", OffsetDateTime.class).toInstant(),
                row.getString("confirmed_by"),
                instant(row.getObject("confirmed_at", OffsetDateTime.class)),
                row.getString("reason"),
                content(row.getString("content")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable JsonNode content(@Nullable String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept import cannot be read", e);
        }
    }
}
