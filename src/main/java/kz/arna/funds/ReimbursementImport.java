package kz.arna.funds;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Masking;
import kz.arna.reference.CsvRows;
import kz.arna.reference.ImportDrafts;
import kz.arna.reference.ImportDrafts.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings reimbursements of before the gateway in, so that the caps of ¶9 count them. One person previews, another confirms;
 * the same rows again add nothing, and nothing that is in is taken out.
 */
@Component
public class ReimbursementImport {

    private static final Set<String> GROUPS = Set.of("C1", "C2C3");

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ImportDrafts drafts;
    private final Clock clock;

    ReimbursementImport(JdbcClient jdbc, Ledger ledger, ImportDrafts drafts, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** A line of the file; {@code reference} (the number of order or agreement) may be empty, and told by a later file. */
    record Row(
            @Nullable String bin,
            @Nullable String group,
            @Nullable String amount,
            @Nullable LocalDate paidOn,
            @Nullable String reference) {}

    /** A reimbursement as it will stand in the ledger; the key keeps it from standing there twice. */
    record Earlier(String applicant, String group, BigDecimal amount, LocalDate paidOn, String key) {
        LedgerEntry entry() {
            return new LedgerEntry(null, applicant, group, LedgerEntry.Kind.IMPORTED, amount, paidOn);
        }
    }

    /** A file as it is kept between preview and confirmation. */
    record File(List<Earlier> rows) {}

    /**
     * Reads and compares; nothing counts yet.
     *
     * @param csv columns bin, group (C1, C2C3), amount (KZT), paidOn, reference
     */
    @Transactional
    public HistoryPreview preview(byte[] csv, String by) {
        File file = new File(read(CsvRows.read(csv, Row.class)));
        Set<String> kept = keys();
        List<Earlier> unknown = SamePayments.unknown(file.rows(), kept);
        List<Earlier> added = notPaidHere(unknown);
        int known = file.rows().size() - added.size();
        int imported = file.rows().size() - unknown.size();
        BigDecimal total = added.stream().map(Earlier::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new HistoryPreview(
                drafts.keep(
                        Kind.HISTORY_REIMBURSEMENTS, csv, file, drafts.confirmedSoFar(Kind.HISTORY_REIMBURSEMENTS), by),
                added.stream()
                        .map(row -> Masking.MASK + " " + row.group() + " " + row.paidOn() + " " + row.amount())
                        .toList(),
                known,
                kept.size() - imported,
                total.toPlainString());
    }

    /**
     * Puts the previewed rows into the ledger. One that tells of a payment made here counts nothing, and keeps its place there, so
     * that an equal one which a later file tells of is another payment.
     *
     * @return how many were added that count
     */
    @Transactional
    public int confirm(UUID token, String by, String reason) {
        drafts.hold(Kind.HISTORY_REIMBURSEMENTS);
        File file = drafts.confirm(
                token,
                Kind.HISTORY_REIMBURSEMENTS,
                File.class,
                drafts.confirmedSoFar(Kind.HISTORY_REIMBURSEMENTS),
                by,
                reason);
        ledger.lockThoseDecidedHere(
                file.rows().stream().map(Earlier::applicant).distinct().toList());
        return Math.toIntExact(SamePayments.unknown(file.rows(), keys()).stream()
                .filter(row -> ledger.addImported(row.entry(), token, row.key()))
                .count());
    }

    private List<Earlier> read(List<Row> rows) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        HistoryRows.Occurrences occurrences = new HistoryRows.Occurrences();
        List<Earlier> read = new ArrayList<>();
        for (Row row : rows) {
            int no = read.size() + 1;
            String applicant = HistoryRows.taxpayer(row.bin(), no, "bin");
            String group = HistoryRows.filled(row.group(), no, "group").replace("+", "");
            if (!GROUPS.contains(group)) {
                throw HistoryRows.bad(no, "group", HistoryRule.CHOICE);
            }
            BigDecimal amount = HistoryRows.sum(row.amount(), no, "amount");
            LocalDate paidOn = HistoryRows.past(row.paidOn(), today, no, "paidOn");
            String key = String.join(
                    "|", applicant, group, paidOn.toString(), amount.toPlainString(), SamePayments.reference(row));
            read.add(new Earlier(applicant, group, amount, paidOn, occurrences.next(key)));
        }
        return read;
    }

    private Set<String> keys() {
        return new HashSet<>(jdbc.sql("SELECT import_key FROM ledger_entry WHERE import_key IS NOT NULL")
                .query(String.class)
                .list());
    }

    /** The rows that tell of no payment made here; each of those stands for one row. */
    private List<Earlier> notPaidHere(List<Earlier> rows) {
        Map<LedgerEntry, Integer> left = new HashMap<>();
        List<Earlier> others = new ArrayList<>();
        for (Earlier row : rows) {
            int paid = left.computeIfAbsent(row.entry(), ledger::paidHere);
            left.put(row.entry(), Math.max(0, paid - 1));
            if (paid == 0) {
                others.add(row);
            }
        }
        return others;
    }
}
