package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work left for the runner. Every call works in the caller's transaction; the runner is woken after its commit. */
public interface WorkItems {

    /** Adds an item, due at a business moment. */
    void add(UUID caseId, String kind, Instant due, @Nullable JsonNode payload);

    /**
     * Adds an item unless one of this kind waits for the case already; that one becomes due no later than {@code due}.
     * An item that is being done at this moment does not count as waiting, so nothing that the caller writes is missed.
     */
    void addOnce(UUID caseId, String kind, Instant due);

    /** Withdraws items of the kind that nobody has begun. */
    void cancel(UUID caseId, String kind);

    /** Items of the case that are not yet done, by due moment. */
    List<WorkItem> of(UUID caseId);

    /** Lets a parked item be tried again, from its first attempt; closes its task. */
    void resume(UUID id, Actor by);
}
