package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * Work that is due.
 *
 * @param payload as it was added; an empty object where there was none
 * @param attempts how many times it was tried before and failed
 */
public record WorkItem(UUID id, UUID caseId, String kind, Instant due, JsonNode payload, int attempts) {}
