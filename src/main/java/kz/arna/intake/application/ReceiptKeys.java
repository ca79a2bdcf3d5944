package kz.arna.intake.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code receipt_key}: a client's id is taken once, together with the bytes it was taken for. */
@Repository
class ReceiptKeys {

    // One statement for both questions of the hot path. Of two posts at once the later waits here for the earlier's
    // end.
    private static final String TAKE = """
            INSERT INTO receipt_key (source, external_id, case_type, sha256, case_id, received_at)
            SELECT :source, :externalId, :caseType, :sha256, :caseId, :receivedAt
             WHERE NOT EXISTS (SELECT FROM unnest(:attachments::bytea[]) AS wanted
                                WHERE NOT EXISTS (SELECT FROM attachment_grant g
                                                   WHERE g.client = :source AND g.sha256 = wanted))
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    ReceiptKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key that is taken. */
    record Taken(byte[] sha256, UUID caseId, String caseType) {}

    /**
     * Takes the key, if it is free and the source may refer to all the attachments.
     *
     * @return false if either does not hold
     */
    boolean take(
            String source,
            String externalId,
            String caseType,
            byte[] sha256,
            UUID caseId,
            Instant receivedAt,
            Collection<String> attachments) {
        byte[][] wanted = attachments.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        return jdbc.sql(TAKE)
                        .param("source", source)
                        .param("externalId", externalId)
                        .param("caseType", caseType)
                        .param("sha256", sha256)
                        .param("caseId", caseId)
                        .param("receivedAt", Timestamp.from(receivedAt))
                        .param("attachments", wanted)
                        .update()
                > 0;
    }

    Optional<Taken> find(String source, String externalId) {
        return jdbc.sql("SELECT sha256, case_id, case_type FROM receipt_key WHERE source = ? AND external_id = ?")
                .params(source, externalId)
                .query((row, n) -> new Taken(
                        row.getBytes("sha256"), row.getObject("case_id", UUID.class), row.getString("case_type")))
                .optional();
    }
}
