package kz.arna.casefile.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kz.arna.casefile.CaseFilter;
import kz.arna.casefile.CaseSummary;
import kz.arna.casefile.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One page of cases by key: newest first, each search on an index, never a count. */
final class CaseListing {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,6}-\\d{4}-\\d{6,}");
    private static final Pattern TAXPAYER = Pattern.compile("\\d{12}");
    // Greater than any text that begins with the same characters, byte by byte.
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final int limit;

    private CaseListing(int limit) {
        this.limit = limit;
    }

    static CaseListing of(CaseFilter filter) {
        CaseListing listing = new CaseListing(filter.limit());
        listing.equal("state", filter.state());
        listing.equal("type", filter.type());
        listing.equal("client", filter.client());
        if (filter.after() != null) {
            listing.add("id < :after", "after", Cursor.id(filter.after()));
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            listing.search(filter.q().strip());
        }
        return listing;
    }

    Page<CaseSummary> read(JdbcClient jdbc) {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        List<CaseSummary> found = jdbc.sql("""
                        SELECT id, number, type, state, version, applicant_id, applicant_name, client, external_id,
                            submitted_at, registered_at, result_due, updated_at
                        FROM case_file""" + where + " ORDER BY id DESC LIMIT " + (limit + 1))
                .params(params)
                .query(CaseRows::summary)
                .list();
        return Cursor.page(found, limit, last -> last.id().toString());
    }

    private void search(String q) {
        String number = q.toUpperCase(Locale.ROOT);
        if (NUMBER.matcher(number).matches()) {
            equal("number", number);
        } else if (TAXPAYER.matcher(q).matches()) {
            equal("applicant_id", q);
        } else {
            String key = NameKey.of(q);
            params.put("key", key);
            params.put("keyEnd", key + LAST_CHARACTER);
            add("(external_id = :q OR (name_key ~>=~ :key AND name_key ~<~ :keyEnd))", "q", q);
        }
    }

    private void equal(String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(column + " = :" + column, column, value);
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        params.put(name, value);
    }
}
