package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner said about a case.
 *
 * @param asOf the day the source says it speaks of
 * @param rawMessage journal id of the answer's bytes
 * @param canonical the answer in canonical form
 * @param mapping name, version and hash of the mapping that made it
 */
public record Evidence(
        UUID id,
        UUID caseId,
        String partner,
        String message,
        @Nullable LocalDate asOf,
        UUID rawMessage,
        JsonNode canonical,
        String mapping,
        Instant at) {}
