package kz.arna.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a case.
 *
 * @param kind what is due, e.g. {@code COMPLETENESS}
 * @param clause the clause that sets it
 * @param owed whether missing it is a breach; one that is closed and was not owed is void
 * @param warnedAt when its owner was warned
 * @param breachedAt when it was found to be missed; a deadline may be both breached and closed
 * @param closedAt when what was due happened
 */
public record Deadline(
        UUID id,
        UUID caseId,
        String kind,
        String clause,
        DeadlineTerm term,
        boolean owed,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        @Nullable Instant closedAt) {}
