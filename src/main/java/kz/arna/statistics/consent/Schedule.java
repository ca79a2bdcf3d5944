package kz.arna.statistics.consent;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which node does what is done at set times. */
@Repository
class Schedule {

    private static final String SERVE = """
            UPDATE stat_schedule SET done_for = ? WHERE name = ? AND done_for < ?
            """;
    private static final String LEASE = """
            UPDATE stat_schedule SET holder = ?, lease_until = now() + ? * interval '1 millisecond'
            WHERE name = ? AND (lease_until IS NULL OR lease_until < now() OR holder = ?)
            """;

    private final JdbcClient jdbc;

    Schedule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Does the work of a set moment once, whichever node comes first; the others wait for its end and find it done.
     *
     * @return whether it was done now
     */
    @Transactional
    public boolean once(String name, Instant moment, Runnable work) {
        Timestamp at = Timestamp.from(moment);
        boolean first = jdbc.sql(SERVE).params(at, name, at).update() == 1;
        if (first) {
            work.run();
        }
        return first;
    }

    /** Whether the node may do the work now: it has it, or nobody has. */
    boolean lease(String name, UUID node, Duration length) {
        return jdbc.sql(LEASE).params(node, length.toMillis(), name, node).update() == 1;
    }
}
