package kz.arna.funds;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import kz.arna.base.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which acts, invoices and payments earlier approvals rest on. */
@Repository
public class UsedDocuments {

    private final JdbcClient jdbc;

    UsedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks a document as used by the case, in the caller's transaction. */
    public void add(UUID caseId, UsedDocument document) {
        jdbc.sql("""
                INSERT INTO used_document
                    (id, case_id, contractor, kind, document_no, document_date, currency, accepted_base)
                VALUES (:id, :case, :contractor, :kind, :number, :date, :currency, :base)
                """)
                .param("id", Uuid7.next())
                .param("case", caseId)
                .param("contractor", document.contractor())
                .param("kind", document.kind())
                .param("number", document.number())
                .param("date", document.date())
                .param("currency", document.currency())
                .param("base", document.acceptedBase())
                .update();
    }

    /**
     * Holds every other decision on documents of these contractors until the caller's transaction ends, so that no
     * document serves two cases that are decided at once. Taken after the applicant's own lock, in one order by all.
     */
    public void hold(Collection<String> contractors) {
        for (String contractor : new TreeSet<>(contractors)) {
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 10))")
                    .param("key", contractor)
                    .query((row, index) -> index)
                    .list();
        }
    }

    /**
     * Documents that cases other than the given one rest on, unless they were given up unpaid: those of these contractors, and
     * of whomever of these days, since a contractor may be written otherwise elsewhere.
     */
    public List<UsedDocument> like(Collection<String> contractors, Collection<LocalDate> days, UUID withoutCase) {
        if (contractors.isEmpty() && days.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                SELECT contractor, kind, document_no, document_date, currency, accepted_base,
                       import_id IS NOT NULL AS imported FROM used_document u
                WHERE (contractor = ANY (:contractors) OR document_date = ANY (:days)) AND case_id IS DISTINCT FROM :without
                  AND NOT EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = u.case_id AND e.kind = 'RELEASED')
                ORDER BY id
                """)
                .param("contractors", contractors.toArray(String[]::new))
                .param("days", days.stream().map(Date::valueOf).toArray(Date[]::new))
                .param("without", withoutCase)
                .query((row, index) -> new UsedDocument(
                        row.getString("contractor"),
                        row.getString("kind"),
                        row.getString("document_no"),
                        row.getObject("document_date", LocalDate.class),
                        row.getString("currency"),
                        row.getBigDecimal("accepted_base"),
                        row.getBoolean("imported")))
                .list();
    }
}
