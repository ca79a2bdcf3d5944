package kz.arna.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated list of priority goods (DPR-R-008); fed by {@link PriorityGoodsImport}. */
@Component
public class PriorityGoods {

    private final JdbcClient jdbc;

    public PriorityGoods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Compares an applicant's goods with the list of a day. A code matches a row that it equals or extends. A name
     * matches when it is the row's own name; that names differ proves nothing.
     *
     * @param codes codes of the goods, from the register's extract or the application
     * @param names names of the goods in Kazakh or Russian
     */
    public PriorityMatch match(Collection<GoodsCode> codes, Collection<String> names, LocalDate day) {
        List<PriorityGood> list = onDate(day);
        List<PriorityGood> hits = matching(list, codes, (row, code) -> code.startsWith(row));
        Set<String> plain = names.stream().map(PriorityGoods::plain).collect(Collectors.toSet());
        List<PriorityGood> named = list.stream()
                .filter(row -> plain.contains(plain(row.nameKk())) || plain.contains(plain(row.nameRu())))
                .toList();
        if (!hits.isEmpty() || !named.isEmpty()) {
            return new PriorityMatch(PriorityMatch.Verdict.MATCH, hits.isEmpty() ? named : hits);
        }
        List<PriorityGood> narrower = matching(list, codes, String::startsWith);
        boolean open = list.isEmpty() || codes.isEmpty() || !narrower.isEmpty();
        return new PriorityMatch(open ? PriorityMatch.Verdict.UNKNOWN : PriorityMatch.Verdict.NO_MATCH, narrower);
    }

    /** The list as it is on a day, by code. */
    public List<PriorityGood> onDate(LocalDate day) {
        return jdbc.sql("""
                        SELECT * FROM priority_good
                        WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day) ORDER BY code_kind, code, id
                        """).param("day", day).query((row, n) -> good(row)).list();
    }

    static PriorityGood good(ResultSet row) throws SQLException {
        return new PriorityGood(
                new GoodsCode(GoodsCode.Kind.valueOf(row.getString("code_kind")), row.getString("code")),
                row.getString("name_kk"),
                row.getString("name_ru"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"));
    }

    private static List<PriorityGood> matching(
            List<PriorityGood> list, Collection<GoodsCode> codes, BiPredicate<String, String> fits) {
        return list.stream()
                .filter(row -> codes.stream()
                        .anyMatch(code -> code.kind() == row.code().kind()
                                && fits.test(row.code().code(), code.code())))
                .toList();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
