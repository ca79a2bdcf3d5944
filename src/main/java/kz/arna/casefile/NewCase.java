package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A case to be opened.
 *
 * @param id UUIDv7
 * @param type case type, e.g. {@code order-342}
 * @param numberPrefix first part of the number, e.g. {@code DPR}
 * @param state a start state of the graph
 * @param event the event that opens a case in this state
 * @param actor who filed it
 * @param applicantId the applicant's BIN or IIN, 12 digits
 * @param applicantName as the application says it
 * @param client the authenticated channel
 * @param externalId the channel's id of the application, unique per channel
 * @param language language of the application, {@code kk} or {@code ru}
 * @param submittedAt submission moment; its year in the Republic is the year in the number
 * @param receivedAt when the gateway took it in; time of the first event
 * @param application the canonical application
 * @param schemaVersion version of its schema
 * @param eventPayload what the first event keeps
 * @param message journal id of the envelope
 * @param firstWork the work that goes on with the case; ordered work goes by {@code submittedAt}
 */
public record NewCase(
        UUID id,
        String type,
        String numberPrefix,
        String state,
        String event,
        Actor actor,
        String applicantId,
        String applicantName,
        String client,
        String externalId,
        String language,
        Instant submittedAt,
        Instant receivedAt,
        JsonNode application,
        int schemaVersion,
        JsonNode eventPayload,
        UUID message,
        NewWorkItem firstWork) {}
