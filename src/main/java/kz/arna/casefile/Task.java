package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import kz.arna.base.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What a person must do.
 *
 * @param reason why, for people
 * @param clause the clause it comes from
 * @param due by when, if a term runs
 * @param details what the kind needs beside
 * @param assignee who has taken it
 * @param closedBy the event that closed it
 */
public record Task(
        UUID id,
        UUID caseId,
        String caseNumber,
        String kind,
        Localized reason,
        String clause,
        @Nullable Instant due,
        @Nullable JsonNode details,
        Instant openedAt,
        @Nullable Actor assignee,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {}
