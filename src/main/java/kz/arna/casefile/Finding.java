package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact that an officer entered.
 *
 * @param fact its name in the rulebook, e.g. {@code ownership.stateShare}
 * @param value the fact's value
 * @param basis what it rests on
 */
public record Finding(UUID id, UUID caseId, String fact, JsonNode value, FindingBasis basis, Actor by, Instant at) {}
