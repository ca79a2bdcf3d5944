package kz.arna.reference;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings an edition of the priority-goods list in: one person previews, another confirms. An edition is the whole list
 * from a day on: rows that it does not repeat end the day before, earlier days keep their answer.
 */
@Component
public class PriorityGoodsImport {

    private final JdbcClient jdbc;
    private final ImportDrafts drafts;

    PriorityGoodsImport(JdbcClient jdbc, ImportDrafts drafts) {
        this.jdbc = jdbc;
        this.drafts = drafts;
    }

    /** An edition as it is kept between preview and confirmation. */
    record Edition(LocalDate from, List<PriorityGood> rows) {}

    private record Stored(long id, PriorityGood good) {}

    /** What makes two rows the same row of the list, whichever edition brought it. */
    private record Identity(GoodsCode code, String nameKk, String nameRu, String validTo) {
        static Identity of(PriorityGood good) {
            return new Identity(good.code(), good.nameKk(), good.nameRu(), String.valueOf(good.validTo()));
        }
    }

    /**
     * Reads and compares; nothing is in force yet.
     *
     * @param csv columns codeKind (TNVED, OKED), code, nameKk, nameRu, validTo (may be empty), source
     * @param from first day of the edition
     */
    @Transactional
    public PriorityPreview preview(byte[] csv, LocalDate from, String by) {
        List<PriorityRow> lines = CsvRows.read(csv, PriorityRow.class);
        List<PriorityGood> rows = IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).good(from, i + 1))
                .toList();
        Edition edition = new Edition(from, rows);
        UUID token = drafts.keep(ImportDrafts.Kind.PRIORITY_GOODS, csv, edition, base(), by);
        List<Stored> ended = ended(edition);
        List<PriorityGood> added = added(edition);
        return new PriorityPreview(
                token,
                added,
                ended.stream().map(Stored::good).toList(),
                identities(rows).size() - added.size());
    }

    /** Puts the previewed edition in force. The one who previewed it is refused. */
    @Transactional
    public void confirm(UUID token, String by, String reason) {
        jdbc.sql("LOCK TABLE priority_good IN SHARE ROW EXCLUSIVE MODE").update();
        Edition edition = drafts.confirm(token, ImportDrafts.Kind.PRIORITY_GOODS, Edition.class, base(), by, reason);
        List<Stored> ended = ended(edition);
        List<PriorityGood> added = added(edition);
        ended.forEach(row -> end(row, edition.from()));
        added.forEach(row -> insert(row, token));
    }

    /** The number of editions confirmed so far. */
    private String base() {
        return jdbc.sql("SELECT count(*)::text FROM reference_import"
                        + " WHERE kind = 'PRIORITY_GOODS' AND confirmed_at IS NOT NULL")
                .query(String.class)
                .single();
    }

    private List<Stored> ended(Edition edition) {
        Set<Identity> fresh = identities(edition.rows());
        return openFrom(edition.from()).stream()
                .filter(row -> isLater(row, edition) || !fresh.contains(Identity.of(row.good())))
                .toList();
    }

    private List<PriorityGood> added(Edition edition) {
        Set<Identity> seen = openFrom(edition.from()).stream()
                .filter(row -> !isLater(row, edition))
                .map(row -> Identity.of(row.good()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return edition.rows().stream().filter(row -> seen.add(Identity.of(row))).toList();
    }

    /** A row of an edition that would have begun after this one is withdrawn: this one is the whole list. */
    private static boolean isLater(Stored row, Edition edition) {
        return row.good().validFrom().isAfter(edition.from());
    }

    private static Set<Identity> identities(List<PriorityGood> rows) {
        return rows.stream().map(Identity::of).collect(Collectors.toSet());
    }

    /** Rows that still count on the day or begin after it. */
    private List<Stored> openFrom(LocalDate day) {
        return jdbc.sql("SELECT * FROM priority_good"
                        + " WHERE (valid_to IS NULL OR valid_to >= greatest(?, valid_from)) ORDER BY id")
                .param(day)
                .query((row, n) -> new Stored(row.getLong("id"), PriorityGoods.good(row)))
                .list();
    }

    private void end(Stored row, LocalDate from) {
        jdbc.sql("UPDATE priority_good SET valid_to = greatest(?, valid_from) - 1 WHERE id = ?")
                .params(from, row.id())
                .update();
    }

    private void insert(PriorityGood row, UUID token) {
        jdbc.sql("""
                        INSERT INTO priority_good (code_kind, code, name_kk, name_ru, valid_from, valid_to, source, import_id)
                        VALUES (:kind, :code, :kk, :ru, :from, :to, :source, :token)
                        """)
                .param("kind", row.code().kind().name())
                .param("code", row.code().code())
                .param("kk", row.nameKk())
                .param("ru", row.nameRu())
                .param("from", row.validFrom())
                .param("to", row.validTo())
                .param("source", row.source())
                .param("token", token)
                .update();
    }
}
