package kz.arna.reference;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders publications of a calendar against transactions that write deadlines; ends with the transaction. */
final class PublicationLock {

    private static final long KEY = 0x41726E6143616CL;

    private PublicationLock() {}

    static void shared(JdbcClient jdbc) {
        take(jdbc, "SELECT pg_advisory_xact_lock_shared(?)");
    }

    static void exclusive(JdbcClient jdbc) {
        take(jdbc, "SELECT pg_advisory_xact_lock(?)");
    }

    private static void take(JdbcClient jdbc, String sql) {
        // A statement of its own: one that also read the version would read it with the snapshot from before the wait.
        jdbc.sql(sql).param(KEY).query((row, n) -> Boolean.TRUE).single();
    }
}
