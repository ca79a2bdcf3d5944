package kz.arna.reports.p342;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import kz.arna.casefile.Actor;

/**
 * An event of a report.
 *
 * @param sequence version of the report after it
 * @param type what happened, in the past tense
 */
public record ReportEvent(long sequence, String type, ReportState state, Instant at, Actor actor, JsonNode payload) {}
