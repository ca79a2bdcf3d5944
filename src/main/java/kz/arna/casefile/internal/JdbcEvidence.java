package kz.arna.casefile.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Uuid7;
import kz.arna.casefile.Evidence;
import kz.arna.casefile.EvidenceStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence in PostgreSQL. */
@Component
final class JdbcEvidence implements EvidenceStore {

    private final JdbcClient jdbc;

    JdbcEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(
            UUID caseId,
            String partner,
            String message,
            @Nullable LocalDate asOf,
            UUID rawMessage,
            JsonNode canonical,
            String mapping,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO evidence (id, case_id, partner, message, as_of, raw_message, canonical, mapping, at)
                        VALUES (:id, :caseId, :partner, :message, :asOf::date, :raw, :canonical::jsonb, :mapping, :at)
                        ON CONFLICT DO NOTHING""")
                .param("id", Uuid7.next())
                .param("caseId", caseId)
                .param("partner", partner)
                .param("message", message)
                .param("asOf", asOf)
                .param("raw", rawMessage)
                .param("canonical", CanonicalJson.text(canonical))
                .param("mapping", mapping)
                .param("at", Columns.at(at))
                .update();
    }

    @Override
    public List<Evidence> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM evidence WHERE case_id = :caseId ORDER BY recorded")
                .param("caseId", caseId)
                .query(JdbcEvidence::evidence)
                .list();
    }

    @Override
    public Optional<Evidence> latest(UUID caseId, String partner, String message) {
        return jdbc.sql("""
                        SELECT * FROM evidence WHERE case_id = :caseId AND partner = :partner AND message = :message
                        ORDER BY recorded DESC LIMIT 1""")
                .param("caseId", caseId)
                .param("partner", partner)
                .param("message", message)
                .query(JdbcEvidence::evidence)
                .optional();
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "case_id"),
                row.getString("partner"),
                row.getString("message"),
                Columns.dayOrNull(row, "as_of"),
                Columns.uuid(row, "raw_message"),
                CanonicalJson.tree(row.getString("canonical")),
                row.getString("mapping"),
                Columns.instant(row, "at"));
    }
}
