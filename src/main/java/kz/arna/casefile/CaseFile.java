package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it was when it was read.
 *
 * @param number what people use, e.g. {@code DPR-2026-000123}
 * @param version raised by every event; the {@code ETag} of the API
 * @param submittedAt submission moment (XC-R-010)
 * @param registeredAt registration moment, none before registration
 * @param resultDue day by which the result is due, none before registration
 * @param ruleVersion version of the rules that decide it, fixed at registration
 * @param application the canonical application, brought to the present schema version
 * @param schemaVersion the schema version of {@code application}
 * @param message journal id of the envelope
 */
public record CaseFile(
        UUID id,
        String number,
        String type,
        String state,
        long version,
        String applicantId,
        String applicantName,
        String client,
        String externalId,
        String language,
        Instant submittedAt,
        Instant receivedAt,
        @Nullable Instant registeredAt,
        @Nullable LocalDate resultDue,
        @Nullable String ruleVersion,
        JsonNode application,
        int schemaVersion,
        UUID message,
        Instant updatedAt) {

    /** Id and number alone. */
    public CaseKey key() {
        return new CaseKey(id, number);
    }
}
