package kz.arna.procedure.order342.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices and requests with the days of their receipt and answer. Every call works in the caller's transaction. */
@Repository
class Notices {

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Notice notice) {
        jdbc.sql("""
                INSERT INTO obligation_notice (id, case_id, kind, amount, sent_on, correlation)
                VALUES (:id, :case, :kind, :amount, :on, :correlation)
                """)
                .param("id", notice.id())
                .param("case", notice.caseId())
                .param("kind", notice.kind().name())
                .param("amount", notice.amount())
                .param("on", notice.sentOn())
                .param("correlation", notice.correlation())
                .update();
    }

    /** The term of a notice begins; the first receipt counts. */
    boolean received(UUID id, LocalDate on, LocalDate due) {
        return jdbc.sql("UPDATE obligation_notice SET received_on = ?, effective_due = ?"
                                + " WHERE id = ? AND received_on IS NULL")
                        .params(on, due, id)
                        .update()
                == 1;
    }

    /** The term of a notice is put off. */
    void extend(UUID id, LocalDate due, int days) {
        jdbc.sql("UPDATE obligation_notice SET effective_due = ?, extended_by = extended_by + ? WHERE id = ?")
                .params(due, days, id)
                .update();
    }

    void answered(UUID id, LocalDate on) {
        jdbc.sql("UPDATE obligation_notice SET answered_on = ? WHERE id = ? AND answered_on IS NULL")
                .params(on, id)
                .update();
    }

    Optional<Notice> byCorrelation(String correlation) {
        return jdbc.sql("SELECT * FROM obligation_notice WHERE correlation = ?")
                .param(correlation)
                .query(Notices::read)
                .optional();
    }

    /** The latest notice of a kind. */
    Optional<Notice> latest(UUID caseId, Notice.Kind kind) {
        return of(caseId).stream().filter(notice -> notice.kind() == kind).reduce((earlier, later) -> later);
    }

    /** All of the case, oldest first. */
    List<Notice> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM obligation_notice WHERE case_id = ? ORDER BY id")
                .param(caseId)
                .query(Notices::read)
                .list();
    }

    private static Notice read(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                Notice.Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("amount"),
                row.getObject("sent_on", LocalDate.class),
                row.getString("correlation"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("effective_due", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                row.getInt("extended_by"));
    }
}
