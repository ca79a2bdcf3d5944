package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What partners said; nothing is overwritten. Works in the caller's transaction. */
public interface EvidenceStore {

    /** Records an answer; the same bytes through the same mapping are recorded once per case. */
    void record(
            UUID caseId,
            String partner,
            String message,
            @Nullable LocalDate asOf,
            UUID rawMessage,
            JsonNode canonical,
            String mapping,
            Instant at);

    /** All evidence of the case, oldest first. */
    List<Evidence> of(UUID caseId);

    /** The latest answer of this partner to this message. */
    Optional<Evidence> latest(UUID caseId, String partner, String message);
}
