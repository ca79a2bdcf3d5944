package kz.arna.funds;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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

    private final JdbcClient jdbc;
    private final ImportDrafts drafts;
    private final Clock clock;

    DocumentImport(JdbcClient jdbc, ImportDrafts drafts, Clock clock) {
        this.jdbc = jdbc;
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

        String key() {
            return String.join("|", contractor, kind, number, date.toString(), currency);
        }
    }

    /** A file as it is kept between preview and confirmation. */
    record File(List<Used> rows) {}

    /**
     * Reads and compares; nothing counts yet. A key that is in already with another sum is refused: what was confirmed is not
     * rewritten.
     *
     * @param csv columns contractor (BIN or foreign tax number), kind (ACT, INVOICE, PAYMENT), number, date, currency, amount
     *     (what of its net sum was accepted, in that currency)
     */
    @Transactional
    public HistoryPreview preview(byte[] csv, String by) {
        File file = new File(read(CsvRows.read(csv, Row.class)));
        Map<String, BigDecimal> kept = kept();
        int row = 0;
        for (Used used : file.rows()) {
            row++;
            BigDecimal before = kept.get(used.key());
            if (before != null && before.compareTo(used.amount()) != 0) {
                throw HistoryRows.bad(row, "amount", HistoryRule.AS_KNOWN);
            }
        }
        List<Used> added = file.rows().stream()
                .filter(used -> !kept.containsKey(used.key()))
                .toList();
        int known = file.rows().size() - added.size();
        return new HistoryPreview(
                drafts.keep(Kind.HISTORY_DOCUMENTS, csv, file, drafts.confirmedSoFar(Kind.HISTORY_DOCUMENTS), by),
                added.stream()
                        .map(used -> used.kind() + " " + used.number() + " " + used.date() + " " + used.amount() + " "
                                + used.currency())
                        .toList(),
                known,
                kept.size() - known,
                "0.00");
    }

    /**
     * Marks the previewed documents as used.
     *
     * @return how many were added
     */
    @Transactional
    public int confirm(UUID token, String by, String reason) {
        drafts.hold(Kind.HISTORY_DOCUMENTS);
        File file = drafts.confirm(
                token, Kind.HISTORY_DOCUMENTS, File.class, drafts.confirmedSoFar(Kind.HISTORY_DOCUMENTS), by, reason);
        return file.rows().stream().mapToInt(used -> add(used, token)).sum();
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

    private Map<String, BigDecimal> kept() {
        return jdbc
                .sql("SELECT import_key, accepted_base FROM used_document WHERE import_key IS NOT NULL")
                .query((row, n) -> Map.entry(row.getString("import_key"), row.getBigDecimal("accepted_base")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
