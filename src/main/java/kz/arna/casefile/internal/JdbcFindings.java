package kz.arna.casefile.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.arna.base.Uuid7;
import kz.arna.casefile.Actor;
import kz.arna.casefile.DocumentReference;
import kz.arna.casefile.Finding;
import kz.arna.casefile.FindingBasis;
import kz.arna.casefile.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings in PostgreSQL. */
@Component
final class JdbcFindings implements Findings {

    private final JdbcClient jdbc;

    JdbcFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Finding record(UUID caseId, String fact, JsonNode value, FindingBasis basis, Actor by, Instant at) {
        Finding finding = new Finding(Uuid7.next(), caseId, fact, value, basis, by, Columns.stored(at));
        jdbc.sql("""
                        INSERT INTO finding (id, case_id, fact, value, ground, document, reference, actor, at)
                        VALUES (:id, :caseId, :fact, :value::jsonb, :ground, :document, :reference::jsonb, :actor, :at)""")
                .param("id", finding.id())
                .param("caseId", caseId)
                .param("fact", fact)
                .param("value", CanonicalJson.text(value))
                .param("ground", basis.ground())
                .param("document", basis.document())
                .param("reference", basis.reference() == null ? null : CanonicalJson.text(basis.reference()))
                .param("actor", CanonicalJson.text(by))
                .param("at", Columns.at(at))
                .update();
        return finding;
    }

    @Override
    public Map<String, Finding> latest(UUID caseId) {
        Map<String, Finding> latest = new TreeMap<>();
        jdbc.sql("SELECT DISTINCT ON (fact) * FROM finding WHERE case_id = :caseId ORDER BY fact, recorded DESC")
                .param("caseId", caseId)
                .query(JdbcFindings::finding)
                .list()
                .forEach(finding -> latest.put(finding.fact(), finding));
        return latest;
    }

    @Override
    public List<Finding> of(UUID caseId, String fact) {
        return jdbc.sql("SELECT * FROM finding WHERE case_id = ? AND fact = ? ORDER BY recorded")
                .params(caseId, fact)
                .query(JdbcFindings::finding)
                .list();
    }

    @Override
    public boolean restOn(UUID caseId, String documentSha256) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM finding WHERE case_id = ? AND document = ?)")
                .params(caseId, documentSha256)
                .query(Boolean.class)
                .single();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "case_id"),
                row.getString("fact"),
                CanonicalJson.tree(row.getString("value")),
                basis(row),
                CanonicalJson.read(row.getString("actor"), Actor.class),
                Columns.instant(row, "at"));
    }

    private static FindingBasis basis(ResultSet row) throws SQLException {
        String reference = row.getString("reference");
        return new FindingBasis(
                row.getString("ground"),
                row.getString("document"),
                reference == null ? null : CanonicalJson.read(reference, DocumentReference.class));
    }
}
