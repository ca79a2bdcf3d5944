package kz.arna.funds;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Uuid7;
import kz.arna.reference.CsvRows;
import kz.arna.reference.ImportDrafts;
import kz.arna.reference.ImportDrafts.Kind;
import kz.arna.rules.order342.costs.ContractorIdentity;
import kz.arna.rules.order342.costs.DocumentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings documents in that reimbursements of before the gateway rest on, so that none is used twice (DPR-R-144). One person
 * previews, another confirms; the same rows again add nothing.
 */
@Component
public class DocumentImport {

    private static final Set<String> KINDS = Set.of("ACT", "INVOICE", "PAYMENT");
    private static final String CURRENCY = "[A-Z]{3}";

    private static final UUID NO_CASE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final UsedDocuments documents;
    private final ImportDrafts drafts;
    private final Clock clock;

    DocumentImport(JdbcClient jdbc, UsedDocuments documents, ImportDrafts drafts, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** A line of the file; {@code currency} may be empty for tenge. */
    record Row(
            @Nullable String contractor,
            @Nullable String kind,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String currency,
            @Nullable String amount) {}

    /** A used document by its key. */
    record Used(String contractor, String kind, String number, LocalDate date, String currency, BigDecimal amount) {

        /** One document, however its number and its contractor are written. */
        String key() {
            return key(contractor, kind, number, date, currency);
        }

        static String keyOf(UsedDocument used) {
            return key(used.contractor(), used.kind(), used.number(), used.date(), used.currency());
        }

        private static String key(String contractor, String kind, String number, LocalDate date, String currency) {
            return String.join(
                    "|",
                    ContractorIdentity.stored(contractor).key(),
                    kind,
                    DocumentNumber.plain(number),
                    date.toString(),
                    currency);
        }
    }

    /** A file as it is kept between preview and confirmation. */
    record File(List<Used> rows) {}

    /**
     * Reads and compares; nothing counts yet. A document that an earlier import or a case of the gateway used with another sum is
     * refused: what was confirmed is not rewritten, and nothing is counted twice.
     *
     * @param csv columns contractor (BIN or foreign tax number), kind (ACT, INVOICE, PAYMENT), number, date, currency, amount
     *     (what of its net sum was accepted, in that currency)
     */
    @Transactional
    public HistoryPreview preview(byte[] csv, String by) {
        File file = new File(read(CsvRows.read(csv, Row.class)));
        Map<String, List<UsedDocument>> used = used(file);
        List<Used> added = unknown(file, used);
        int imported = (int) file.rows().stream()
                .filter(row -> used.getOrDefault(row.key(), List.of()).stream().anyMatch(UsedDocument::imported))
                .count();
        return new HistoryPreview(
                drafts.keep(Kind.HISTORY_DOCUMENTS, csv, file, drafts.confirmedSoFar(Kind.HISTORY_DOCUMENTS), by),
                added.stream()
                        .map(row -> row.kind() + " " + row.number() + " " + row.date() + " " + row.amount() + " "
                                + row.currency())
                        .toList(),
                file.rows().size() - added.size(),
                Math.max(0, imported() - imported),
                tenge(added).toPlainString());
    }

    private static BigDecimal tenge(List<Used> rows) {
        return rows.stream()
                .filter(row -> row.currency().equals("KZT"))
                .map(Used::amount)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /**
     * Marks the previewed documents as used, as far as no case did meanwhile.
     *
     * @return how many were added
     */
    @Transactional
    public int confirm(UUID token, String by, String reason) {
        drafts.hold(Kind.HISTORY_DOCUMENTS);
        File file = drafts.confirm(
                token, Kind.HISTORY_DOCUMENTS, File.class, drafts.confirmedSoFar(Kind.HISTORY_DOCUMENTS), by, reason);
        documents.hold(file.rows().stream()
                .map(row -> ContractorIdentity.stored(row.contractor()).key())
                .toList());
        return unknown(file, used(file)).stream()
                .mapToInt(row -> add(row, token))
                .sum();
    }

    /** What stands behind the documents of the file already, by their keys. */
    private Map<String, List<UsedDocument>> used(File file) {
        List<LocalDate> days = file.rows().stream().map(Used::date).distinct().toList();
        return documents.like(List.of(), days, NO_CASE).stream().collect(Collectors.groupingBy(Used::keyOf));
    }

    private static List<Used> unknown(File file, Map<String, List<UsedDocument>> used) {
        List<Used> unknown = new ArrayList<>();
        int row = 0;
        for (Used each : file.rows()) {
            row++;
            List<UsedDocument> same = used.getOrDefault(each.key(), List.of());
            if (same.isEmpty()) {
                unknown.add(each);
            } else if (!tellOf(same, each.amount())) {
                throw HistoryRows.bad(row, "amount", HistoryRule.AS_KNOWN);
            }
        }
        return unknown;
    }

    /** Whether an import brought the sum in, or the cases of the gateway took just that much of the document. */
    private static boolean tellOf(List<UsedDocument> same, BigDecimal amount) {
        BigDecimal here = same.stream()
                .filter(each -> !each.imported())
                .map(UsedDocument::acceptedBase)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return here.compareTo(amount) == 0
                || same.stream()
                        .anyMatch(each -> each.imported() && each.acceptedBase().compareTo(amount) == 0);
    }

    private List<Used> read(List<Row> rows) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        Map<String, Used> byKey = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            int no = at + 1;
            String kind = HistoryRows.filled(row.kind(), no, "kind");
            String currency = row.currency() == null ? "KZT" : row.currency().strip();
            if (!KINDS.contains(kind)) {
                throw HistoryRows.bad(no, "kind", HistoryRule.CHOICE);
            }
            if (!currency.matches(CURRENCY)) {
                throw HistoryRows.bad(no, "currency", HistoryRule.CHOICE);
            }
            Used used = new Used(
                    HistoryRows.filled(row.contractor(), no, "contractor").strip(),
                    kind,
                    HistoryRows.filled(row.number(), no, "number").strip(),
                    HistoryRows.past(row.date(), today, no, "date"),
                    currency,
                    HistoryRows.sum(row.amount(), no, "amount"));
            if (byKey.put(used.key(), used) != null) {
                throw HistoryRows.bad(no, "number", HistoryRule.ONCE);
            }
        }
        return List.copyOf(byKey.values());
    }

    private int imported() {
        return jdbc.sql("SELECT count(*) FROM used_document WHERE import_key IS NOT NULL")
                .query(Integer.class)
                .single();
    }

    private int add(Used used, UUID token) {
        return jdbc.sql("""
                INSERT INTO used_document (id, contractor, kind, document_no, document_date, currency, accepted_base,
                    import_id, import_key)
                VALUES (:id, :contractor, :kind, :number, :date, :currency, :base, :token, :key)
                ON CONFLICT (import_key) WHERE import_key IS NOT NULL DO NOTHING
                """)
                .param("id", Uuid7.next())
                .param("contractor", used.contractor())
                .param("kind", used.kind())
                .param("number", used.number())
                .param("date", used.date())
                .param("currency", used.currency())
                .param("base", used.amount())
                .param("token", token)
                .param("key", used.key())
                .update();
    }
}
