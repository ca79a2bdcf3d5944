package kz.arna.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps and checks the hash chains of the cases' histories. */
public interface ChainAudit {

    /** Ties all chains that moved since the last anchor; empty when none did or another node is at it. */
    Optional<Anchor> anchor();

    /** Anchors with an id above {@code after}, in order: what is exported to a place that the gateway cannot rewrite. */
    List<Anchor> anchors(long after, int limit);

    /** Checks the chain of one case. */
    List<ChainFault> verify(UUID caseId);

    /**
     * Checks every chain and every anchor.
     *
     * @param exported anchors as they were exported earlier; may be empty
     * @return what does not agree, at most the first 1000; empty when all is in order
     */
    List<ChainFault> verifyAll(List<Anchor> exported);

    /**
     * Empties the payload of an event when its retention has ended; its digest stays and the chain holds.
     *
     * @param reason why, kept for good
     */
    void emptyPayload(UUID caseId, int sequence, String reason);
}
