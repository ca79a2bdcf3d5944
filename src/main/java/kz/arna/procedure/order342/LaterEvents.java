package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;

/** What people do with a case after its result, in one part of the graph. Called with the case locked. */
public interface LaterEvents {

    /** Whether the event belongs to this part of the graph, perhaps among others. */
    boolean carriesOut(String event);

    /** Whether the case is in this part. */
    boolean holds(CaseFile c);

    /** Whether an event that the graph has in the case's state is possible by what this part alone knows of a case that it holds. */
    default boolean allows(String event, CaseFile c) {
        return true;
    }

    /**
     * Reads the body, before a proposal of it is kept for a second person.
     *
     * @throws kz.arna.base.Rejected naming everything that cannot be read
     */
    void check(String event, JsonNode body);

    /**
     * Lets the event happen.
     *
     * @throws kz.arna.base.Rejected when the body lacks what the event needs, or the event is not possible now
     */
    CaseFile happen(CaseFile c, String event, JsonNode body, Actor actor);
}
