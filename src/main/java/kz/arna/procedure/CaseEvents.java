package kz.arna.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.FindingBasis;
import kz.arna.casefile.Task;
import org.jspecify.annotations.Nullable;

/** Takes what people do with cases of one type: each call is an edge of the state graph, in one transaction. */
public interface CaseEvents {

    /** The case type as URLs name it, e.g. {@code order-342}. */
    String caseType();

    /** Names of the events that people cause by a call, in whatever state. */
    Set<String> events();

    /**
     * Lets an event happen.
     *
     * @param seen the case as the caller found it
     * @param event name of the edge, e.g. {@code Approved}
     * @param body what the official says with it, in the shape of {@code desk-v1.yaml}
     * @param ifMatch version that the caller saw; another one means that somebody was faster
     * @return the case after the event
     * @throws kz.arna.base.Rejected when the graph has no such edge from the present state, or the body lacks what the
     *     event needs
     */
    CaseFile happen(CaseFile seen, String event, JsonNode body, Actor actor, @Nullable Long ifMatch);

    /**
     * An officer establishes a fact that no system answers; what the rules say now is proposed anew.
     *
     * @return the case after it
     * @throws kz.arna.base.Rejected when the rules know no such fact, or the case has ended
     */
    CaseFile find(CaseFile seen, NewFinding finding, Actor actor, @Nullable Long ifMatch);

    /**
     * An officer told somebody on paper or in person what a partner's system would not take; the task about it is done.
     *
     * @throws kz.arna.base.Rejected when the task is about something else, or the day has not come yet
     */
    void told(Task task, Told told, Actor actor);

    /**
     * How somebody was told.
     *
     * @param on the day on which the letter went, or it was said
     * @param number outgoing number of the letter, or of the record
     */
    record Told(Way way, LocalDate on, String number) {

        /** Ways that need no system. */
        public enum Way {
            LETTER,
            IN_PERSON
        }
    }

    /**
     * A fact to be recorded.
     *
     * @param fact its name in the rulebook, or {@code application.<element>} for what the channel left out
     * @param basis the document it rests on, and the officer's words
     */
    record NewFinding(String fact, JsonNode value, FindingBasis basis) {}
}
