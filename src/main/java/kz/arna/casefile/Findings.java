package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Facts entered by officers; a later one supersedes, none is overwritten. Works in the caller's transaction. */
public interface Findings {

    /** Records a fact of the case. */
    Finding record(UUID caseId, String fact, JsonNode value, FindingBasis basis, Actor by, Instant at);

    /** The latest finding of each fact, by the fact's name. */
    Map<String, Finding> latest(UUID caseId);

    /** Every finding of the fact, oldest first. */
    List<Finding> of(UUID caseId, String fact);

    /** Whether a finding of the case, also one that was superseded, rests on this document. */
    boolean restOn(UUID caseId, String documentSha256);
}
