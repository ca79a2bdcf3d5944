package kz.arna.reports.p342;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quarter's report as it was when it was read.
 *
 * @param quarter e.g. {@code 2026-Q3}
 * @param version raised by every event; the {@code ETag} of the API
 * @param contentNo which drafting counts, from one
 * @param legalDate the 25th (¶28)
 * @param dueAt end of the last working day on or before it (AMB-DPR-24)
 */
public record Report(
        @JsonIgnore UUID id,
        String quarter,
        ReportState state,
        long version,
        int contentNo,
        LocalDate legalDate,
        Instant dueAt,
        Instant warnAt,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        @Nullable Instant sentAt,
        Instant createdAt,
        Instant updatedAt) {}
