package kz.arna.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pauses in the database, read with every lease. */
final class PartnerControlStore implements PartnerControl {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerControlStore.class);

    private static final String SET = """
            INSERT INTO partner_control (partner, paused, reason, by_whom) VALUES (?, ?, ?, ?)
            ON CONFLICT (partner) DO UPDATE
                SET paused = excluded.paused, reason = excluded.reason, by_whom = excluded.by_whom, since = now()
            """;

    private static final String PROBE = """
            UPDATE outbox SET next_at = now()
            WHERE id = (SELECT id FROM outbox WHERE partner = ? AND state = 'READY' AND NOT waiting
                ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            """;

    private final JdbcClient jdbc;
    private final Breakers breakers;
    private final Nudges nudges;

    PartnerControlStore(JdbcClient jdbc, Breakers breakers, Nudges nudges) {
        this.jdbc = jdbc;
        this.breakers = breakers;
        this.nudges = nudges;
    }

    @Override
    public void pause(String partner, String reason, String by) {
        jdbc.sql(SET).params(partner, true, reason, by).update();
    }

    @Override
    public void resume(String partner, String reason, String by) {
        jdbc.sql(SET).params(partner, false, reason, by).update();
        nudges.afterCommit(partner);
    }

    @Override
    public List<Control> all() {
        return jdbc.sql("SELECT partner, paused, reason, by_whom, since FROM partner_control ORDER BY partner")
                .query((row, index) -> control(row))
                .list();
    }

    @Override
    public boolean paused(String partner) {
        return jdbc.sql("SELECT paused FROM partner_control WHERE partner = ?")
                .param(partner)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public boolean probe(String partner) {
        LOG.info("{}: probed by an operator", partner);
        breakers.tryAgain(partner);
        boolean waiting = jdbc.sql(PROBE).param(partner).update() > 0;
        nudges.afterCommit(partner);
        return waiting;
    }

    @Override
    public String breaker(String partner) {
        return switch (breakers.level(partner)) {
            case 0 -> "CLOSED";
            case 1 -> "HALF_OPEN";
            default -> "OPEN";
        };
    }

    private static Control control(ResultSet row) throws SQLException {
        return new Control(
                row.getString("partner"),
                row.getBoolean("paused"),
                row.getString("reason"),
                row.getString("by_whom"),
                row.getTimestamp("since").toInstant());
    }
}
