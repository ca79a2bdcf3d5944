package kz.arna.intake.audit;

import java.util.UUID;
import kz.arna.base.Uuid7;
import kz.arna.intake.client.ClientContext;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code audit_entry} and {@code actor}. */
@Repository
class AuditStore implements Audit {

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(AuditAct act, String subject, @Nullable UUID actor) {
        jdbc.sql("INSERT INTO audit_entry (id, client, actor, act, subject) VALUES (?, ?, ?, ?, ?)")
                .params(Uuid7.next(), ClientContext.current().name(), actor, act.name(), subject)
                .update();
    }

    @Override
    public UUID actor(String iin, String name, String position) {
        // The empty update makes RETURNING give the row that was there already.
        return jdbc.sql("""
                        INSERT INTO actor (id, client, iin, name, position) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (client, iin, name, position) DO UPDATE SET iin = EXCLUDED.iin
                        RETURNING id
                        """)
                .params(Uuid7.next(), ClientContext.current().name(), iin, name, position)
                .query(UUID.class)
                .single();
    }
}
