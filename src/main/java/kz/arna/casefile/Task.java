package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import kz.arna.base.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What a person must do.
 *
 * @param caseId the case it is about, with its number; none where it is about something else
 * @param subject what it is about where it is about no case, e.g. {@code P342-2026-Q3}
 * @param reason why, for people
 * @param clause the clause it comes from
 * @param due by when, if a term runs
 * @param details what the kind needs beside
 * @param assignee who has taken it
 * @param closedBy the event that closed it
 */
public record Task(
        UUID id,
        @Nullable UUID caseId,
        @Nullable String caseNumber,
        @Nullable String subject,
        String kind,
        Localized reason,
        String clause,
        @Nullable Instant due,
        @Nullable JsonNode details,
        Instant openedAt,
        @Nullable Actor assignee,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {}
