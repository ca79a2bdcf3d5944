package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a case, as the chain keeps it.
 *
 * @param sequence 1 for the first event of the case, without gaps
 * @param type what happened, in the past tense
 * @param state state of the case after it
 * @param at business time of writing
 * @param payload what it keeps; none when retention has emptied it
 * @param hash chain hash of the event, 64 hexadecimal characters
 */
public record CaseEvent(
        UUID caseId,
        int sequence,
        String type,
        String state,
        Instant at,
        Actor actor,
        @Nullable JsonNode payload,
        String hash) {}
