package kz.arna.procedure.order342.agreement;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.arna.procedure.order342.ReimbursementGraph;
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
                        INSERT INTO signed_agreement (case_id, agreement_no, agreement_on, amount, account, document, concluded_at)
                        SELECT :case, :number, :on, :amount, :account, :document, :at
                         WHERE NOT EXISTS (SELECT FROM monitored_agreement WHERE agreement_no = :number)
                        ON CONFLICT (agreement_no) DO NOTHING
                        """)
                        .param("case", agreement.caseId())
                        .param("number", agreement.number())
                        .param("on", agreement.on())
                        .param("amount", agreement.amount())
                        .param("account", agreement.account().name())
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
                        Account.valueOf(row.getString("account")),
                        row.getString("document"),
                        row.getTimestamp("concluded_at").toInstant()))
                .optional();
    }

    /**
     * Whether an agreement that was concluded earlier, or at once for an earlier case, waits for money (DPR-R-095). A dispute
     * takes nobody's place away.
     */
    boolean earlierWaits(SignedAgreement agreement) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM signed_agreement s JOIN case_file c ON c.id = s.case_id
                         WHERE (s.agreement_on, s.concluded_at, s.case_id) < (:on, :at, :case)
                           AND (c.state = :waiting OR c.state = :dispute AND 'PaymentSuspended' =
                               (SELECT e.type FROM case_event e WHERE e.case_id = c.id AND e.type IN (:steps)
                                 ORDER BY e.sequence DESC LIMIT 1)))
                        """)
                .param("waiting", ReimbursementGraph.PAYMENT_SUSPENDED)
                .param("dispute", ReimbursementGraph.DISPUTE)
                .param("steps", CaseSteps.all())
                .param("case", agreement.caseId())
                .param("on", agreement.on())
                .param("at", Timestamp.from(agreement.concludedAt()))
                .query(Boolean.class)
                .single();
    }
}
