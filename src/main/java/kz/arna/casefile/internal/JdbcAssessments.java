package kz.arna.casefile.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Uuid7;
import kz.arna.casefile.Assessment;
import kz.arna.casefile.Assessments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assessments in PostgreSQL. */
@Component
final class JdbcAssessments implements Assessments {

    private final JdbcClient jdbc;

    JdbcAssessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UUID record(
            UUID caseId,
            String stage,
            String ruleVersion,
            JsonNode settings,
            JsonNode request,
            JsonNode result,
            String outcome,
            Instant at) {
        UUID id = Uuid7.next();
        jdbc.sql("""
                        INSERT INTO assessment (id, case_id, stage, rule_version, settings, request, result, outcome, at)
                        VALUES (:id, :caseId, :stage, :version, :settings::jsonb, :request::jsonb, :result::jsonb,
                            :outcome, :at)""")
                .param("id", id)
                .param("caseId", caseId)
                .param("stage", stage)
                .param("version", ruleVersion)
                .param("settings", CanonicalJson.text(settings))
                .param("request", CanonicalJson.text(request))
                .param("result", CanonicalJson.text(result))
                .param("outcome", outcome)
                .param("at", Columns.at(at))
                .update();
        return id;
    }

    @Override
    public Optional<Assessment> latest(UUID caseId, String stage) {
        return jdbc.sql("""
                        SELECT * FROM assessment WHERE case_id = :caseId AND stage = :stage
                        ORDER BY recorded DESC LIMIT 1""")
                .param("caseId", caseId)
                .param("stage", stage)
                .query(JdbcAssessments::assessment)
                .optional();
    }

    @Override
    public Optional<Assessment> get(UUID id) {
        return jdbc.sql("SELECT * FROM assessment WHERE id = :id")
                .param("id", id)
                .query(JdbcAssessments::assessment)
                .optional();
    }

    @Override
    public List<Assessment> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM assessment WHERE case_id = :caseId ORDER BY recorded")
                .param("caseId", caseId)
                .query(JdbcAssessments::assessment)
                .list();
    }

    private static Assessment assessment(ResultSet row, int number) throws SQLException {
        return new Assessment(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "case_id"),
                row.getString("stage"),
                row.getString("rule_version"),
                CanonicalJson.tree(row.getString("settings")),
                CanonicalJson.tree(row.getString("request")),
                CanonicalJson.tree(row.getString("result")),
                row.getString("outcome"),
                Columns.instant(row, "at"));
    }
}
