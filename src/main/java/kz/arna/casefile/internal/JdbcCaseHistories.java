package kz.arna.casefile.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.arna.casefile.CaseHistories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Histories in PostgreSQL. */
@Component
final class JdbcCaseHistories implements CaseHistories {

    private final JdbcClient jdbc;

    JdbcCaseHistories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> with(String caseType, String event, Instant before) {
        return jdbc.sql("""
                        SELECT DISTINCT e.case_id FROM case_event e JOIN case_file c ON c.id = e.case_id
                        WHERE e.type = :event AND e.at < :before AND c.type = :type""")
                .param("event", event)
                .param("before", Columns.at(before))
                .param("type", caseType)
                .query(UUID.class)
                .list();
    }

    @Override
    public boolean anySubmitted(String caseType, Instant before) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM case_file WHERE type = :type AND submitted_at < :before)")
                .param("type", caseType)
                .param("before", Columns.at(before))
                .query(Boolean.class)
                .single();
    }
}
