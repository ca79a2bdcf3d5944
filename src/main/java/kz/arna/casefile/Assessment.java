package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * Receipt of a verdict, so that it can be explained for years.
 *
 * @param stage e.g. {@code COMPLETENESS}
 * @param ruleVersion version of the rules that spoke
 * @param settings readings of the ambiguities that were taken
 * @param request the facts with their sources
 * @param result the verdict of each rule, amounts, texts
 * @param outcome the proposed outcome
 */
public record Assessment(
        UUID id,
        UUID caseId,
        String stage,
        String ruleVersion,
        JsonNode settings,
        JsonNode request,
        JsonNode result,
        String outcome,
        Instant at) {}
