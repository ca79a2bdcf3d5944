package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.arna.casefile.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What findings rest on. Every call works in the caller's transaction. */
@Repository
class FindingBases {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    FindingBases(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Finding finding, JsonNode restsOn) {
        jdbc.sql("INSERT INTO finding_rests_on (finding_id, case_id, rests_on) VALUES (?, ?, CAST(? AS jsonb))")
                .params(finding.id(), finding.caseId(), restsOn.toString())
                .update();
    }

    /** By finding; none for what was found before this was kept. */
    Map<UUID, JsonNode> of(UUID caseId) {
        Map<UUID, JsonNode> all = new HashMap<>();
        jdbc.sql("SELECT finding_id, rests_on FROM finding_rests_on WHERE case_id = ?")
                .param(caseId)
                .query(row -> {
                    all.put(row.getObject("finding_id", UUID.class), tree(row.getString("rests_on")));
                });
        return all;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
