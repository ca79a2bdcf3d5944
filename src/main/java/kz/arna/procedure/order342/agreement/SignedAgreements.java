package kz.arna.procedure.order342.agreement;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agreements that were signed here; append-only. Every call works in the caller's transaction. */
@Repository
class SignedAgreements {

    private final JdbcClient jdbc;

    SignedAgreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it; false where another agreement, also an imported one, has the number. */
    boolean add(SignedAgreement agreement) {
        return jdbc.sql("""
                        INSERT INTO signed_agreement (case_id, agreement_no, agreement_on, amount, document, concluded_at)
                        SELECT :case, :number, :on, :amount, :document, :at
                         WHERE NOT EXISTS (SELECT FROM monitored_agreement WHERE agreement_no = :number)
                        ON CONFLICT (agreement_no) DO NOTHING
                        """)
                        .param("case", agreement.caseId())
                        .param("number", agreement.number())
                        .param("on", agreement.on())
                        .param("amount", agreement.amount())
                        .param("document", agreement.document())
                        .param("at", Timestamp.from(agreement.concludedAt()))
                        .update()
                == 1;
    }

    Optional<SignedAgreement> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM signed_agreement WHERE case_id = ?")
                .param(caseId)
                .query((row, index) -> new SignedAgreement(
                        caseId,
                        row.getString("agreement_no"),
                        row.getObject("agreement_on", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("document"),
                        row.getTimestamp("concluded_at").toInstant()))
                .optional();
    }

    /** Whether an agreement that was concluded earlier, or at once for an earlier case, waits for money (DPR-R-095). */
    boolean earlierWaits(SignedAgreement agreement, String waiting) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM signed_agreement s JOIN case_file c ON c.id = s.case_id
                         WHERE c.state = :waiting
                           AND (s.agreement_on, s.concluded_at, s.case_id) < (:on, :at, :case))
                        """)
                .param("waiting", waiting)
                .param("case", agreement.caseId())
                .param("on", agreement.on())
                .param("at", Timestamp.from(agreement.concludedAt()))
                .query(Boolean.class)
                .single();
    }
}
