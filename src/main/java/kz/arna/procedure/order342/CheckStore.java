package kz.arna.procedure.order342;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which questions of a case wait for a partner's answer. */
@Repository
class CheckStore {

    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that the case waits; asking the same again changes nothing. */
    void open(UUID caseId, Check check) {
        jdbc.sql("""
                INSERT INTO reimbursement_check (case_id, partner, message, correlation, state, asked_at)
                VALUES (:case, :partner, :message, :correlation, 'OPEN', :at)
                ON CONFLICT DO NOTHING
                """)
                .param("case", caseId)
                .param("partner", check.partner())
                .param("message", check.message())
                .param("correlation", check.correlation())
                .param("at", Timestamp.from(check.askedAt()))
                .update();
    }

    /** Closes the check in every case that waits for this answer. */
    List<UUID> close(String partner, String correlation, State state, Instant at) {
        return jdbc.sql("""
                UPDATE reimbursement_check SET state = :state, closed_at = :at
                WHERE partner = :partner AND correlation = :correlation AND state <> 'ANSWERED'
                RETURNING case_id
                """)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("partner", partner)
                .param("correlation", correlation)
                .query(UUID.class)
                .list();
    }

    /** Cases that wait for this answer. */
    List<UUID> waiting(String partner, String correlation) {
        return jdbc.sql("""
                SELECT case_id FROM reimbursement_check
                WHERE partner = :partner AND correlation = :correlation AND state <> 'ANSWERED'
                """)
                .param("partner", partner)
                .param("correlation", correlation)
                .query(UUID.class)
                .list();
    }

    /** Questions not answered yet, also those whose partner stays silent. */
    List<Check> unanswered(UUID caseId) {
        return jdbc.sql("""
                SELECT partner, message, correlation, state, asked_at FROM reimbursement_check
                WHERE case_id = :case AND state <> 'ANSWERED' ORDER BY asked_at, partner, message
                """)
                .param("case", caseId)
                .query((row, index) -> new Check(
                        row.getString("partner"),
                        row.getString("message"),
                        row.getString("correlation"),
                        State.valueOf(row.getString("state")),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    enum State {
        OPEN,
        ANSWERED,
        SILENT
    }

    /** A question to a partner; the correlation finds the answer's way back. */
    record Check(String partner, String message, String correlation, State state, Instant askedAt) {

        static Check open(String partner, String message, String correlation, Instant askedAt) {
            return new Check(partner, message, correlation, State.OPEN, askedAt);
        }
    }
}
