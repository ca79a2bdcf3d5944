package kz.arna.procedure.order342.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The watched agreements. Every call works in the caller's transaction. */
@Repository
public class Agreements {

    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Agreement agreement) {
        jdbc.sql("""
                INSERT INTO monitored_agreement
                    (case_id, subject, agreement_no, agreement_on, support, paid_on, category, import_id)
                VALUES (:case, :subject, :number, :on, :support, :paidOn, :category, :import)
                """)
                .param("case", agreement.caseId())
                .param("subject", agreement.subject())
                .param("number", agreement.number())
                .param("on", agreement.on())
                .param("support", agreement.support())
                .param("paidOn", agreement.paidOn())
                .param("category", agreement.category())
                .param("import", agreement.importId())
                .update();
    }

    /** The agreement of a case, if it is watched. */
    public Optional<Agreement> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM monitored_agreement WHERE case_id = ?")
                .param(caseId)
                .query(Agreements::read)
                .optional();
    }

    /** All, imported and paid here, by number. */
    List<Agreement> all() {
        return jdbc.sql("SELECT * FROM monitored_agreement ORDER BY agreement_no")
                .query(Agreements::read)
                .list();
    }

    /** Numbers of those that were signed here and never paid. */
    Set<String> unpaid() {
        return Set.copyOf(jdbc.sql("""
                        SELECT agreement_no FROM signed_agreement s
                        WHERE NOT EXISTS (SELECT FROM monitored_agreement m WHERE m.case_id = s.case_id)
                        """).query(String.class).list());
    }

    /** Cases of these applicants whose agreements run. */
    List<UUID> runningOf(Collection<String> subjects) {
        return jdbc.sql("SELECT case_id FROM monitored_agreement WHERE subject = ANY(:subjects) AND ended_on IS NULL")
                .param("subjects", subjects.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    void end(UUID caseId, LocalDate on) {
        jdbc.sql("UPDATE monitored_agreement SET ended_on = coalesce(ended_on, ?) WHERE case_id = ?")
                .params(on, caseId)
                .update();
    }

    private static Agreement read(ResultSet row, int index) throws SQLException {
        return new Agreement(
                row.getObject("case_id", UUID.class),
                row.getString("subject"),
                row.getString("agreement_no"),
                row.getObject("agreement_on", LocalDate.class),
                row.getBigDecimal("support"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("category"),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("import_id", UUID.class));
    }
}
