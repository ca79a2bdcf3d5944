package kz.arna.funds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.arna.base.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries behind the caps of DPR-R-030…034; append-only. */
@Repository
public class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds every other decision on the same applicant until the caller's transaction ends, so that two cases never
     * use the same remainder of a cap.
     */
    public void lockApplicant(String applicantId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 342))")
                .param("key", applicantId)
                .query((row, index) -> index)
                .list();
    }

    /** Adds an entry in the caller's transaction. */
    public void add(LedgerEntry entry) {
        jdbc.sql("""
                INSERT INTO ledger_entry (id, case_id, applicant_id, cap_group, kind, amount, on_date)
                VALUES (:id, :case, :applicant, :group, :kind, :amount, :on)
                """)
                .param("id", Uuid7.next())
                .param("case", entry.caseId())
                .param("applicant", entry.applicantId())
                .param("group", entry.capGroup())
                .param("kind", entry.kind().name())
                .param("amount", entry.amount())
                .param("on", entry.on())
                .update();
    }

    /** Adds a refund in the caller's transaction. */
    void addRefund(LedgerEntry entry, String key, LocalDate creditedOn) {
        jdbc.sql("""
                INSERT INTO ledger_entry
                    (id, case_id, applicant_id, cap_group, kind, amount, on_date, refund_key, credited_on)
                VALUES (:id, :case, :applicant, :group, :kind, :amount, :on, :key, :credited)
                """)
                .param("id", Uuid7.next())
                .param("case", entry.caseId())
                .param("applicant", entry.applicantId())
                .param("group", entry.capGroup())
                .param("kind", entry.kind().name())
                .param("amount", entry.amount())
                .param("on", entry.on())
                .param("key", key)
                .param("credited", creditedOn)
                .update();
    }

    /** Whether a refund with this key was written. */
    boolean knowsRefund(String key) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM ledger_entry WHERE refund_key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** All entries of the applicant, oldest first, without those of the given case. */
    public List<LedgerEntry> ofApplicant(String applicantId, @Nullable UUID withoutCase) {
        return jdbc.sql("""
                SELECT case_id, applicant_id, cap_group, kind, amount, on_date FROM ledger_entry
                WHERE applicant_id = :applicant AND (:without::uuid IS NULL OR case_id IS DISTINCT FROM :without)
                ORDER BY on_date, id
                """)
                .param("applicant", applicantId)
                .param("without", withoutCase)
                .query(Ledger::entry)
                .list();
    }

    /** All entries of the case, oldest first. */
    public List<LedgerEntry> ofCase(UUID caseId) {
        return jdbc.sql("""
                SELECT case_id, applicant_id, cap_group, kind, amount, on_date FROM ledger_entry
                WHERE case_id = :case ORDER BY on_date, id
                """).param("case", caseId).query(Ledger::entry).list();
    }

    private static LedgerEntry entry(ResultSet row, int index) throws SQLException {
        return new LedgerEntry(
                row.getObject("case_id", UUID.class),
                row.getString("applicant_id"),
                row.getString("cap_group"),
                LedgerEntry.Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("amount"),
                row.getObject("on_date", LocalDate.class));
    }
}
