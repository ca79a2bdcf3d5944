package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;

/** What happens to a case after its payment: monitoring, counter-obligation, refund. Called with the case locked. */
public interface AfterPayment {

    /** Whether the event belongs to this part of the graph. */
    boolean carriesOut(String event);

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

    /** Whether a case in this state is watched. */
    boolean watches(String state);

    /** Asks the rules anew, since a fact has changed. */
    CaseFile reassess(CaseFile c);
}
