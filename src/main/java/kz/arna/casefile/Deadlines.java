package kz.arna.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deadlines of cases. Every call works in the caller's transaction. */
public interface Deadlines {

    /** Opens a deadline; an open one of the same kind is replaced. */
    void open(UUID caseId, String kind, String clause, DeadlineTerm term);

    /**
     * Opens a deadline for what will be owed only if the case takes a certain turn: it warns, and passing it is no breach
     * until {@link #owe} says that it is owed.
     */
    void foresee(UUID caseId, String kind, String clause, DeadlineTerm term);

    /**
     * Says whether what an open deadline waits for is owed. Where it is not any more, a breach that was marked is taken back;
     * the case's history keeps it. Nothing happens when no deadline of the kind is open.
     */
    void owe(UUID caseId, String kind, boolean owed);

    /**
     * What was due happened, or will not be owed any more. Closing what is owed after the due moment records the breach too;
     * what happened in time and was only told late is none, and a breach that was marked meanwhile is taken back.
     *
     * @param at when it happened
     * @return the deadline as it is now; none when no deadline of the kind was open
     */
    Optional<Deadline> close(UUID caseId, String kind, Instant at);

    /** Deadlines of the case, open and closed, by due moment. */
    List<Deadline> of(UUID caseId);
}
