package kz.arna.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Which cases to list, newest first.
 *
 * @param q case number, BIN or IIN, the channel's own id, or the beginning of the applicant's name
 * @param client only cases of this channel
 * @param limit page size, 1…200
 * @param after {@link Page#next()} of the page before
 */
public record CaseFilter(
        @Nullable String state,
        @Nullable String type,
        @Nullable String q,
        @Nullable String client,
        int limit,
        @Nullable String after) {

    public CaseFilter {
        limit = Math.clamp(limit, 1, 200);
    }
}
