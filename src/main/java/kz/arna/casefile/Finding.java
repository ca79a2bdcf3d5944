package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that an officer entered.
 *
 * @param fact its name in the rulebook, e.g. {@code ownership.stateShare}
 * @param value the fact's value
 * @param ground what it rests on, in the officer's words
 * @param documentSha256 the document it rests on
 */
public record Finding(
        UUID id,
        UUID caseId,
        String fact,
        JsonNode value,
        String ground,
        @Nullable String documentSha256,
        Actor by,
        Instant at) {}
