package kz.arna.exchange;

/** Makes leased rows ready again. Nobody knows whether they left, so they and their attempts are UNCERTAIN. */
final class FreedLeases {

    private static final String FREE = """
            WITH freed AS (
                UPDATE outbox SET state = 'READY', fault = 'UNCERTAIN', lease_token = NULL, leased_by = NULL,
                    lease_until = NULL, next_at = %s, changed_at = now()
                WHERE %s
                RETURNING id, attempts)
            UPDATE delivery_attempt a SET ended = now(), fault = 'UNCERTAIN'
            FROM freed WHERE a.outbox = freed.id AND a.no = freed.attempts AND a.ended IS NULL
            """;

    private FreedLeases() {}

    /**
     * The statement.
     *
     * @param nextAt when a row goes again, SQL over the row as it was
     * @param which the rows, SQL
     */
    static String sql(String nextAt, String which) {
        return FREE.formatted(nextAt, which);
    }
}
