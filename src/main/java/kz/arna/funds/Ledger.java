package kz.arna.funds;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.arna.base.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The entries behind the caps of DPR-R-030…034; append-only. */
@Repository
public class Ledger {

    /**
     * The entry of the other kind that tells of the same payment, if no entry stands for it yet: a payment is known by applicant,
     * cap, day and sum, and two equal ones are two.
     */
    private static final String SAME = """
            (SELECT e.id FROM ledger_entry e
              WHERE e.kind = :other AND e.applicant_id = :applicant AND e.cap_group = :group
                AND e.amount = :amount AND e.on_date = :on AND e.same_as IS NULL
                AND NOT EXISTS (SELECT FROM ledger_entry s WHERE s.same_as = e.id)
              ORDER BY e.id LIMIT 1)
            """;

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

    /** The same for every one of these who has something reserved or paid here. */
    void lockThoseDecidedHere(Collection<String> applicants) {
        jdbc.sql("""
                SELECT pg_advisory_xact_lock(hashtextextended(a.id, 342)) FROM (
                    SELECT DISTINCT applicant_id AS id FROM ledger_entry
                    WHERE kind = 'RESERVED' AND applicant_id = ANY (:applicants) ORDER BY 1) a
                """)
                .param("applicants", applicants.toArray(String[]::new))
                .query((row, index) -> index)
                .list();
    }

    /** Adds an entry in the caller's transaction. */
    public void add(LedgerEntry entry) {
        values(jdbc.sql("""
                INSERT INTO ledger_entry (id, case_id, applicant_id, cap_group, kind, amount, on_date)
                VALUES (:id, :case, :applicant, :group, :kind, :amount, :on)
                """), entry).update();
    }

    /** Adds a payment that was made here; where a register told of it before, it takes that entry's place. */
    void addPaid(LedgerEntry entry) {
        values(jdbc.sql("""
                INSERT INTO ledger_entry (id, case_id, applicant_id, cap_group, kind, amount, on_date, same_as)
                VALUES (:id, :case, :applicant, :group, :kind, :amount, :on, """ + SAME + ")"), entry)
                .param("other", LedgerEntry.Kind.IMPORTED.name())
                .update();
    }

    /**
     * Adds a payment that a register tells of, unless an entry has the key.
     *
     * @return whether it counts: it does not where it was added before, or tells of a payment that was made here
     */
    boolean addImported(LedgerEntry entry, UUID importId, String key) {
        return values(jdbc.sql("""
                INSERT INTO ledger_entry
                    (id, case_id, applicant_id, cap_group, kind, amount, on_date, import_id, import_key, same_as)
                VALUES (:id, :case, :applicant, :group, :kind, :amount, :on, :import, :key, """ + SAME + """
                ) ON CONFLICT (import_key) WHERE import_key IS NOT NULL DO NOTHING
                RETURNING same_as IS NULL
                """), entry)
                .param("other", LedgerEntry.Kind.PAID.name())
                .param("import", importId)
                .param("key", key)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** How many equal payments were made here that no entry of a register tells of yet. */
    int paidHere(LedgerEntry entry) {
        return jdbc.sql("""
                SELECT count(*) FROM ledger_entry e
                WHERE e.kind = 'PAID' AND e.applicant_id = :applicant AND e.cap_group = :group
                  AND e.amount = :amount AND e.on_date = :on AND e.same_as IS NULL
                  AND NOT EXISTS (SELECT FROM ledger_entry s WHERE s.same_as = e.id)
                """)
                .param("applicant", entry.applicantId())
                .param("group", entry.capGroup())
                .param("amount", entry.amount())
                .param("on", entry.on())
                .query(Integer.class)
                .single();
    }

    /** Adds a refund in the caller's transaction. */
    void addRefund(LedgerEntry entry, String key, LocalDate creditedOn) {
        values(jdbc.sql("""
                INSERT INTO ledger_entry
                    (id, case_id, applicant_id, cap_group, kind, amount, on_date, refund_key, credited_on)
                VALUES (:id, :case, :applicant, :group, :kind, :amount, :on, :key, :credited)
                """), entry)
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

    /** KZT that were written as paid back with these keys. */
    BigDecimal refunded(Collection<String> keys) {
        return jdbc.sql("SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE refund_key = ANY (:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(BigDecimal.class)
                .single();
    }

    /**
     * All entries of the applicant, oldest first, without those of the given case, and without those of registers that tell of a
     * payment made here.
     */
    public List<LedgerEntry> ofApplicant(String applicantId, @Nullable UUID withoutCase) {
        return jdbc.sql("""
                SELECT case_id, applicant_id, cap_group, kind, amount, on_date FROM ledger_entry e
                WHERE applicant_id = :applicant AND (:without::uuid IS NULL OR case_id IS DISTINCT FROM :without)
                  AND NOT (kind = 'IMPORTED'
                      AND (same_as IS NOT NULL OR EXISTS (SELECT FROM ledger_entry s WHERE s.same_as = e.id)))
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

    private static StatementSpec values(StatementSpec insert, LedgerEntry entry) {
        return insert.param("id", Uuid7.next())
                .param("case", entry.caseId())
                .param("applicant", entry.applicantId())
                .param("group", entry.capGroup())
                .param("kind", entry.kind().name())
                .param("amount", entry.amount())
                .param("on", entry.on());
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
