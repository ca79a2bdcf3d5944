package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Receipts of verdicts; nothing is overwritten. Works in the caller's transaction. */
public interface Assessments {

    /** Records a verdict and gives its id. */
    UUID record(
            UUID caseId,
            String stage,
            String ruleVersion,
            JsonNode settings,
            JsonNode request,
            JsonNode result,
            String outcome,
            Instant at);

    /** The latest verdict of the stage. */
    Optional<Assessment> latest(UUID caseId, String stage);

    /** The verdict with this id. */
    Optional<Assessment> get(UUID id);

    /** All verdicts of the case, oldest first. */
    List<Assessment> of(UUID caseId);
}
