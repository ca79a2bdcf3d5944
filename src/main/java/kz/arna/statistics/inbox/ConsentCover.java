package kz.arna.statistics.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.file.Coverage;
import kz.arna.statistics.file.QuarantineReason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running consents for one form and quarter, as they stood when they were read. */
final class ConsentCover implements Coverage {

    // Statements of one transaction may see different consents: what is compared and what is fingerprinted is one.
    private static final String RUNNING = """
            SELECT c.subject, c.first_quarter <= :quarter AND :quarter <= c.last_quarter AS reaches,
                (SELECT string_agg(l.section || '/' || l.line, ' ' ORDER BY l.section, l.line)
                    FROM stat_consent_line l WHERE l.consent_id = c.id AND l.form = :form) AS lines
            FROM stat_consent c WHERE c.withdrawn_on IS NULL AND c.ended_on IS NULL
            """;
    private static final String FINGERPRINT =
            "SELECT coalesce(md5(string_agg(r.subject || r.reaches || coalesce(r.lines, ''),"
                    + " ',' ORDER BY r.subject, r.reaches, r.lines)), '') FROM (" + RUNNING + ") r";

    private final Map<String, List<Set<String>>> covering = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    private ConsentCover() {}

    /** Reads the consents that run now. */
    static ConsentCover load(JdbcClient jdbc, String form, String quarter) {
        ConsentCover cover = new ConsentCover();
        // Consents name the same lines as a rule: their sets are shared.
        Map<String, Set<String>> sets = new HashMap<>();
        jdbc.sql(RUNNING).param("quarter", quarter).param("form", form).query(row -> {
            String subject = row.getString(1);
            cover.known.add(subject);
            String lines = row.getString(3);
            if (row.getBoolean(2)) {
                Set<String> set =
                        sets.computeIfAbsent(lines == null ? "" : lines, text -> Set.copyOf(List.of(text.split(" "))));
                cover.covering
                        .computeIfAbsent(subject, key -> new ArrayList<>(1))
                        .add(set);
            }
        });
        return cover;
    }

    /** What stands for these consents; differs as soon as one of them comes, goes or changes. */
    static String fingerprint(JdbcClient jdbc, String form, String quarter) {
        return jdbc.sql(FINGERPRINT)
                .param("quarter", quarter)
                .param("form", form)
                .query(String.class)
                .single();
    }

    @Override
    public @Nullable QuarantineReason gap(String subject, StatLine line, String quarter) {
        List<Set<String>> consents = covering.get(subject);
        if (consents == null) {
            return known.contains(subject) ? QuarantineReason.PERIOD : QuarantineReason.SUBJECT;
        }
        String name = line.section() + "/" + line.line();
        for (Set<String> lines : consents) {
            if (lines.contains(name)) {
                return null;
            }
        }
        return QuarantineReason.LINE;
    }
}
