package kz.arna.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the gateway has done and not yet done, read from its database. */
final class Backlog {

    private static final String LOOK = """
            SELECT (SELECT count(*) FROM case_file) AS accepted,
                (SELECT count(*) FROM case_event WHERE type = 'OutcomeProposed') AS proposed,
                (SELECT count(*) FROM outbox WHERE state IN ('READY', 'LEASED', 'SENT', 'PARKED')) AS messages,
                (SELECT count(*) FROM work_item) AS work
            """;
    private static final String TIMES = """
            SELECT extract(epoch FROM e.at - c.received_at) * 1000 AS millis
            FROM case_file c JOIN case_event e ON e.case_id = c.id AND e.type = 'OutcomeProposed'
            WHERE split_part(c.external_id, '-', 2)::int >= ? ORDER BY millis
            """;

    private final JdbcClient jdbc;

    Backlog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts at a moment.
     *
     * @param accepted cases
     * @param proposed cases with a proposed decision
     * @param messages outbound messages that are not finished
     * @param work items that wait or are done at present
     */
    record Look(long accepted, long proposed, long messages, long work) {

        /** Cases that wait for their proposal. */
        long waiting() {
            return accepted - proposed;
        }
    }

    Look look() {
        return jdbc.sql(LOOK).query(Look.class).single();
    }

    /** Time from receipt to proposal in milliseconds, sorted, of the cases from this application on. */
    double[] times(int from) {
        List<Double> times = jdbc.sql(TIMES).param(from).query(Double.class).list();
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Messages to partners, per case. */
    double messagesPerCase() {
        return jdbc.sql("SELECT count(*)::float8 / (SELECT greatest(1, count(*)) FROM case_file) FROM outbox")
                .query(Double.class)
                .single();
    }

    /** Entries of the journal, per case: what came in, went out and was answered. */
    double journalledPerCase() {
        return jdbc.sql("SELECT count(*)::float8 / (SELECT greatest(1, count(*)) FROM case_file) FROM message")
                .query(Double.class)
                .single();
    }

    /** How often something was sent more than once. */
    long repeats() {
        return jdbc.sql("SELECT coalesce(sum(attempts - 1), 0) FROM outbox WHERE attempts > 1")
                .query(Long.class)
                .single();
    }
}
