package kz.arna.procedure;

import java.util.UUID;

/** Takes verified applications of one case type in; called inside the accepting transaction of the door. */
public interface CaseIntake {

    /** The case type as URLs name it, e.g. {@code order-342}. */
    String caseType();

    /**
     * Opens the case: writes it, its first event and the work item that goes on with it, nothing else.
     *
     * @return what the sender is told; the same facts that {@link #present} gives for a repeat
     */
    Accepted accept(Submission submission);

    /** What the sender of a repeated application is told about the case that exists already. */
    Accepted present(UUID caseId);
}
