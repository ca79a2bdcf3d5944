package kz.arna.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kz.arna.casefile.ChainAudit;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What must hold after a kill, read from the database. */
final class Aftermath {

    private static final String STUCK = """
            SELECT 'outbox ' || partner || '-' || message || ' ' || state || coalesce(' ' || fault, '')
                FROM outbox WHERE state <> 'DONE'
            UNION ALL SELECT 'work ' || kind || ' ' || state || coalesce(' ' || fault, '')
                FROM work_item WHERE state = 'PARKED' OR due <= now()
            UNION ALL SELECT 'case ' || c.number || ' ' || c.state || ' not proposed: ' || coalesce((
                    SELECT string_agg((r ->> 'id') || ' ' || (r ->> 'verdict'), ', ')
                    FROM assessment a, jsonb_array_elements(a.result -> 'rules') r
                    WHERE a.case_id = c.id AND r ->> 'verdict' <> 'MET'), 'not assessed')
                FROM case_file c WHERE NOT (c.state = 'COMPLIANCE_CHECK'
                    AND EXISTS (SELECT FROM case_event e WHERE e.case_id = c.id AND e.type = 'OutcomeProposed'))
            LIMIT 20
            """;
    private static final String DOUBLED = """
            SELECT 'receipt ' || client || ' ' || external_id FROM case_file
                GROUP BY client, external_id HAVING count(*) > 1
            UNION ALL SELECT 'receipt without case ' || external_id FROM receipt_key r
                WHERE NOT EXISTS (SELECT FROM case_file c WHERE c.id = r.case_id)
            UNION ALL SELECT 'case without receipt ' || number FROM case_file c
                WHERE NOT EXISTS (SELECT FROM receipt_key r WHERE r.case_id = c.id)
            UNION ALL SELECT 'event ' || type FROM case_event WHERE type <> 'EvidenceReceived'
                GROUP BY case_id, type HAVING count(*) > 1
            UNION ALL SELECT 'evidence ' || partner || '-' || message FROM evidence
                GROUP BY case_id, partner, message HAVING count(*) > 1
            UNION ALL SELECT 'answer ' || party || '-' || name FROM message
                WHERE direction = 'IN' AND outcome = 'ACCEPTED' GROUP BY party, name, correlation HAVING count(*) > 1
            UNION ALL SELECT 'asked ' || partner || '-' || message FROM outbox
                GROUP BY subject, partner, message, correlation HAVING count(*) > 1
            UNION ALL SELECT 'deadline ' || kind FROM deadline GROUP BY case_id, kind HAVING count(*) > 1
            UNION ALL SELECT 'task ' || kind FROM task GROUP BY case_id, kind HAVING count(*) > 1
            UNION ALL SELECT 'ledger ' || kind FROM ledger_entry
                GROUP BY case_id, cap_group, kind HAVING count(*) > 1
            LIMIT 20
            """;

    private final DataSource owner;
    private final JdbcClient jdbc;

    Aftermath(DataSource owner) {
        this.owner = owner;
        this.jdbc = JdbcClient.create(owner);
    }

    /** What is not finished, though every partner is well; at most twenty lines. */
    List<String> stuck() {
        return jdbc.sql(STUCK).query(String.class).list();
    }

    /** How much is not finished. */
    int backlog() {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM outbox WHERE state <> 'DONE')
                            + (SELECT count(*) FROM work_item WHERE due <= now())
                        """).query(Integer.class).single();
    }

    /** How many messages are done. */
    int answered() {
        return jdbc.sql("SELECT count(*) FROM outbox WHERE state = 'DONE'")
                .query(Integer.class)
                .single();
    }

    /** Everything acknowledged is there, under the number that was told. */
    void nothingIsLost(Map<String, String> acknowledged) {
        Map<String, String> stored = new java.util.HashMap<>();
        jdbc.sql("SELECT external_id, number FROM case_file").query(row -> {
            stored.put(row.getString(1), row.getString(2));
        });
        assertThat(stored).containsAllEntriesOf(acknowledged);
    }

    /** No case, event, answer, deadline, task or entry twice; and the chains hold. */
    void nothingIsDoubled() {
        assertThat(jdbc.sql(DOUBLED).query(String.class).list()).isEmpty();
        try (AnnotationConfigApplicationContext audits = new AnnotationConfigApplicationContext()) {
            audits.registerBean(DataSource.class, () -> owner);
            audits.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(owner));
            ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(audits, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(ChainAudit.class));
            scanner.scan("kz.arna.casefile");
            audits.refresh();
            assertThat(audits.getBean(ChainAudit.class).verifyAll(List.of())).isEmpty();
        }
    }

    /** Cases whose external id is like this pattern. */
    int cases(String externalId) {
        return jdbc.sql("SELECT count(*) FROM case_file WHERE external_id LIKE ?")
                .param(externalId)
                .query(Integer.class)
                .single();
    }

    /** Ends every connection of the gateway, as a database does that restarts. */
    void dropConnections() {
        jdbc.sql("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE datname = current_database() AND application_name LIKE 'arna-%'
                        """).query(Integer.class).single();
    }

    /** An operator's pause of these partners. */
    void pause(List<String> partners) {
        partners.forEach(partner -> jdbc.sql(
                        "INSERT INTO partner_control (partner, paused, reason, by_whom) VALUES (?, true, ?, ?)")
                .params(partner, "test", "test")
                .update());
    }

    /** Ends it. */
    void resume(List<String> partners) {
        partners.forEach(partner -> jdbc.sql("UPDATE partner_control SET paused = false WHERE partner = ?")
                .param(partner)
                .update());
    }

    /** Messages that the partner is told in all. */
    int messages(String partner) {
        return jdbc.sql("SELECT count(*) FROM outbox WHERE partner = ?")
                .param(partner)
                .query(Integer.class)
                .single();
    }

    /** Messages ready to be sent to the partner. */
    int waiting(String partner) {
        return jdbc.sql("SELECT count(*) FROM outbox WHERE partner = ? AND state = 'READY'")
                .param(partner)
                .query(Integer.class)
                .single();
    }

    /** State and id of a message that the case of an external id sent. */
    List<Sent> sent(String externalId, String partner) {
        return jdbc.sql("""
                        SELECT o.id, o.state, o.attempts FROM outbox o JOIN case_file c ON c.number = o.subject
                        WHERE c.external_id = ? AND o.partner = ? ORDER BY o.sequence
                        """).params(externalId, partner).query(Sent.class).list();
    }

    /** Process id of the node that holds a message of this case to the partner. */
    Optional<Long> holder(String externalId, String partner) {
        return jdbc.sql("""
                        SELECT substring(n.name FROM '[0-9]+$')::bigint FROM outbox o
                            JOIN case_file c ON c.number = o.subject JOIN node n ON n.id = o.leased_by
                        WHERE c.external_id = ? AND o.partner = ? AND o.state = 'LEASED' ORDER BY o.sequence LIMIT 1
                        """).params(externalId, partner).query(Long.class).optional();
    }

    /** A row of the outbox. */
    record Sent(String id, String state, int attempts) {}
}
