package kz.arna.procedure.order342.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.arna.calendar.Quarter;
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
                INSERT INTO obligation_notice (id, case_id, kind, quarter, amount, sent_on, correlation, term, basis)
                VALUES (:id, :case, :kind, :quarter, :amount, :on, :correlation, :term, :basis)
                """)
                .param("id", notice.id())
                .param("case", notice.caseId())
                .param("kind", notice.kind().name())
                .param(
                        "quarter",
                        notice.quarter() == null ? null : notice.quarter().toString())
                .param("amount", notice.amount())
                .param("on", notice.sentOn())
                .param("correlation", notice.correlation())
                .param("term", notice.term())
                .param("basis", notice.basis())
                .update();
    }

    /** The term of a letter begins; the first receipt counts. */
    void received(String correlation, LocalDate on, LocalDate due) {
        jdbc.sql("UPDATE obligation_notice SET received_on = ?, effective_due = ?"
                        + " WHERE correlation = ? AND received_on IS NULL")
                .params(on, due, correlation)
                .update();
    }

    /** The term of what is still open is put off. */
    void extend(UUID caseId, String term, LocalDate due, int days) {
        jdbc.sql("""
                UPDATE obligation_notice SET effective_due = ?, extended_by = extended_by + ?
                WHERE case_id = ? AND term = ? AND answered_on IS NULL AND withdrawn_on IS NULL
                """).params(due, days, caseId, term).update();
    }

    void answered(UUID id, LocalDate on) {
        jdbc.sql("UPDATE obligation_notice SET answered_on = ? WHERE id = ? AND answered_on IS NULL")
                .params(on, id)
                .update();
    }

    void withdrawn(UUID id, LocalDate on) {
        jdbc.sql("UPDATE obligation_notice SET withdrawn_on = ? WHERE id = ?")
                .params(on, id)
                .update();
    }

    /** What one letter says, oldest quarter first. */
    List<Notice> letter(String correlation) {
        return jdbc.sql("SELECT * FROM obligation_notice WHERE correlation = ? ORDER BY id")
                .param(correlation)
                .query(Notices::read)
                .list();
    }

    /** All of a kind, oldest first. */
    List<Notice> of(UUID caseId, Notice.Kind kind) {
        return of(caseId).stream().filter(notice -> notice.kind() == kind).toList();
    }

    /** All of the case, oldest first. */
    List<Notice> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM obligation_notice WHERE case_id = ? ORDER BY id")
                .param(caseId)
                .query(Notices::read)
                .list();
    }

    private static Notice read(ResultSet row, int index) throws SQLException {
        String quarter = row.getString("quarter");
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                Notice.Kind.valueOf(row.getString("kind")),
                quarter == null ? null : Quarter.parse(quarter),
                row.getBigDecimal("amount"),
                row.getObject("sent_on", LocalDate.class),
                row.getString("correlation"),
                row.getString("term"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("effective_due", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                row.getInt("extended_by"),
                row.getBigDecimal("basis"),
                row.getObject("withdrawn_on", LocalDate.class));
    }
}
