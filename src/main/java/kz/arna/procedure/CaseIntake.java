package kz.arna.procedure;

import java.util.UUID;

/** Takes verified applications of one case type in; called inside the accepting transaction of the door. */
public interface CaseIntake {

    /** The case type as URLs name it, e.g. {@code order-342}. */
    String caseType();

    /**
     * Opens the case: writes it, its first event and the work item that goes on with it, nothing else.
     *
     * @return what the sender is told; {@link #present} gives the same for a repeat
     */
    Accepted accept(Submission submission);

    /** What the sender was told when the case was accepted, whatever became of it since: a repeat gets the same answer. */
    Accepted present(UUID caseId);
}
