package kz.arna.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as a list shows it; fields as in {@link CaseFile}. */
public record CaseSummary(
        UUID id,
        String number,
        String type,
        String state,
        long version,
        String applicantId,
        String applicantName,
        String client,
        String externalId,
        Instant submittedAt,
        @Nullable Instant registeredAt,
        @Nullable LocalDate resultDue,
        Instant updatedAt) {}
