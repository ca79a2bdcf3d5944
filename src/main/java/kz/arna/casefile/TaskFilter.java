package kz.arna.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks to list, the most urgent first.
 *
 * @param assigneeIin only tasks that this person has taken
 * @param limit page size, 1…200
 * @param after {@link Page#next()} of the page before
 */
public record TaskFilter(
        @Nullable String kind,
        @Nullable String assigneeIin,
        @Nullable UUID caseId,
        int limit,
        @Nullable String after) {

    public TaskFilter {
        limit = Math.clamp(limit, 1, 200);
    }
}
