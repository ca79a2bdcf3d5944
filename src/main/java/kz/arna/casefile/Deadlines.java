package kz.arna.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Deadlines of cases. Every call works in the caller's transaction. */
public interface Deadlines {

    /** Opens a deadline; an open one of the same kind is replaced. */
    void open(UUID caseId, String kind, String clause, DeadlineTerm term);

    /**
     * What was due happened. Closing after the due moment records the breach too. Nothing happens when no deadline of
     * the kind is open.
     */
    void close(UUID caseId, String kind, Instant at);

    /** Deadlines of the case, open and closed, by due moment. */
    List<Deadline> of(UUID caseId);
}
