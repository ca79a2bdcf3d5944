package kz.arna.kill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds a transaction of the gateway at an exact place, by a trigger that only this test's database has. */
final class Roadblock implements AutoCloseable {

    private static final int KEY = 342;

    /** Where a transaction is held. */
    enum Place {
        /** After the row was written: if the process dies, the transaction is undone. */
        BEFORE_COMMIT("CREATE TRIGGER roadblock AFTER INSERT%s ON %s FOR EACH ROW %s EXECUTE FUNCTION roadblock()"),
        /** Within the commit itself: it goes through, but whoever wanted it is not told any more. */
        IN_COMMIT("CREATE CONSTRAINT TRIGGER roadblock AFTER INSERT%s ON %s DEFERRABLE INITIALLY DEFERRED"
                + " FOR EACH ROW %s EXECUTE FUNCTION roadblock()");

        private final String trigger;

        Place(String trigger) {
            this.trigger = trigger;
        }
    }

    private final JdbcClient jdbc;
    private final Connection holder;
    private final String table;

    private Roadblock(JdbcClient jdbc, Connection holder, String table) {
        this.jdbc = jdbc;
        this.holder = holder;
        this.table = table;
    }

    /** Whoever inserts into the table from now on waits. */
    static Roadblock at(DataSource owner, String table, Place place) throws SQLException {
        return at(owner, table, place.trigger.formatted("", table, ""));
    }

    /** Whoever inserts a row with this value in the column from now on waits. */
    static Roadblock at(DataSource owner, String table, String column, String value, Place place) throws SQLException {
        String when = "WHEN (NEW." + column + " = '" + value + "')";
        return at(owner, table, place.trigger.formatted("", table, when));
    }

    /** Whoever brings a row of the table into this state from now on waits. */
    static Roadblock atState(DataSource owner, String table, String state, Place place) throws SQLException {
        String when = "WHEN (NEW.state = '" + state + "')";
        return at(owner, table, place.trigger.formatted(" OR UPDATE OF state", table, when));
    }

    private static Roadblock at(DataSource owner, String table, String trigger) throws SQLException {
        JdbcClient jdbc = JdbcClient.create(owner);
        jdbc.sql("CREATE OR REPLACE FUNCTION roadblock() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN PERFORM pg_advisory_xact_lock_shared(" + KEY + "); RETURN NULL; END'")
                .update();
        Connection holder = owner.getConnection();
        try (var statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + KEY + ")");
        }
        jdbc.sql(trigger).update();
        return new Roadblock(jdbc, holder, table);
    }

    /** Waits until a transaction stands before it. */
    void awaitSomebody() {
        awaitSomebody(Duration.ofSeconds(20));
    }

    /** Waits until so many transactions stand before it, each of a node of its own where nodes do one thing at a time. */
    void await(int transactions) {
        Awaitility.await(transactions + " transactions at " + table)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> waiting() >= transactions);
    }

    /** The same for one that has farther to come, e.g. of a gateway that only starts. */
    void awaitSomebody(Duration atMost) {
        Awaitility.await("a transaction at " + table)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> waiting() > 0);
    }

    private int waiting() {
        return jdbc.sql("""
                        SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = ? AND NOT granted
                            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        """).param(KEY).query(Integer.class).single();
    }

    /** Lets everybody go, waits until they have gone, and takes the trigger away. */
    @Override
    public void close() throws SQLException {
        holder.close();
        Awaitility.await("the held transactions to end")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> waiting() == 0);
        jdbc.sql("DROP TRIGGER roadblock ON " + table).update();
    }
}
