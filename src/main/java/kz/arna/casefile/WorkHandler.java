package kz.arna.casefile;

import java.util.Set;

/**
 * Does work items of some kinds. Each run and the item's completion are one transaction: a run that fails or is killed
 * leaves nothing behind and is tried again. No network call belongs here.
 */
public interface WorkHandler {

    /** The kinds it does; each kind has one handler. */
    Set<String> kinds();

    /**
     * Whether items go strictly one after another on all nodes together, in order of the submission of their cases
     * (those due). One that fails steps aside for its next try and does not hold up the queue.
     */
    default boolean inOrderOfSubmission() {
        return false;
    }

    /** Does the item. It locks the case itself where it changes it, and does nothing where the state has moved on. */
    void run(WorkItem item);
}
