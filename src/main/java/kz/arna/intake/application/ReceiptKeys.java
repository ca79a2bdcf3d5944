package kz.arna.intake.application;

import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.arna.exchange.Journal;
import kz.arna.exchange.JournalRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code receipt_key}: a client's id is taken once, together with the bytes it was taken for. */
@Repository
class ReceiptKeys {

    // One statement for all questions of the hot path. Of two posts at once the later waits here for the earlier's end.
    // Every document is looked up by its key: a join would read all that the client ever sent.
    private static final String TAKE = """
            INSERT INTO receipt_key (source, external_id, case_type, sha256, case_id, received_at)
            SELECT ?, ?, ?, ?::bytea, ?::uuid, ?::timestamptz
             WHERE (SELECT count(*) FROM attachment_grant WHERE client = ? AND sha256 = ANY(?::bytea[])) = ?
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    ReceiptKeys(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A key that is taken. */
    record Taken(byte[] sha256, UUID caseId, String caseType) {}

    /**
     * Takes the message's key for the case and journals the message, if the key is free and the client may refer to all
     * the attachments.
     *
     * @return false if either does not hold; nothing is journalled then
     */
    boolean take(Read read, UUID caseId, Set<String> attachments, JournalRecord entry) {
        byte[][] wanted = attachments.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        List<Object> row = List.of(
                read.client(),
                read.envelope().externalId(),
                read.caseType(),
                read.sha256(),
                caseId,
                Timestamp.from(read.receivedAt()),
                read.client(),
                wanted,
                wanted.length);
        return journal.recordWith(TAKE, row, entry);
    }

    Optional<Taken> find(String source, String externalId) {
        return jdbc.sql("SELECT sha256, case_id, case_type FROM receipt_key WHERE source = ? AND external_id = ?")
                .params(source, externalId)
                .query((row, n) -> new Taken(
                        row.getBytes("sha256"), row.getObject("case_id", UUID.class), row.getString("case_type")))
                .optional();
    }
}
