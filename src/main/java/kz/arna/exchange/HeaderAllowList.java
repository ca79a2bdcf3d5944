package kz.arna.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The headers that the journal may keep: what a message is, never who vouches for it. */
final class HeaderAllowList {

    private static final Set<String> ALLOWED = Set.of(
            "content-type",
            "content-encoding",
            "content-language",
            "accept-language",
            "date",
            "etag",
            "last-modified",
            "retry-after",
            "x-message-id",
            "idempotency-key",
            "x-correlation-id",
            "x-request-id");

    private HeaderAllowList() {}

    /** The allowed ones, names in lower case and sorted. */
    static Map<String, String> keep(Map<String, String> headers) {
        Map<String, String> kept = new TreeMap<>();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (ALLOWED.contains(lower)) {
                kept.put(lower, value);
            }
        });
        return kept;
    }
}
