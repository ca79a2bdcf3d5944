package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The store of cases. Every call works in the caller's transaction. */
public interface CaseFiles {

    /**
     * Writes the case, its first event and its first work item in one statement.
     *
     * @throws IllegalMove when the graph of the type has no such start
     */
    CaseFile open(NewCase newCase);

    /**
     * Reads the case and keeps others from changing it until the transaction ends.
     *
     * @throws UnknownCase when there is none
     */
    CaseFile lock(UUID id);

    /** {@link #lock(UUID)} by the number, in one turn to the database; empty when there is none. */
    Optional<CaseFile> lockNumbered(String number);

    /**
     * Reads the case.
     *
     * @throws UnknownCase when there is none
     */
    CaseFile get(UUID id);

    /** Reads the case with this number. */
    Optional<CaseFile> byNumber(String number);

    /** Reads the case that the channel opened under its own id. */
    Optional<CaseFile> byExternalId(String client, String externalId);

    /**
     * Takes a transition: checks it against the graph, changes the state, raises the version and appends the event.
     *
     * @param change sets further columns in the same statement
     * @return the case after it
     * @throws IllegalMove when the graph has no such edge from the present state, or not for this actor
     * @throws StaleCase when the case was changed since {@code present} was read
     */
    CaseFile move(CaseFile present, String event, Actor actor, JsonNode payload, @Nullable Consumer<CaseChange> change);

    /** {@link #move(CaseFile, String, Actor, JsonNode, Consumer)} that sets nothing but the state. */
    default CaseFile move(CaseFile present, String event, Actor actor, JsonNode payload) {
        return move(present, event, actor, payload, null);
    }

    /**
     * Writes down an event that changes no state; raises the version.
     *
     * @param change sets further columns in the same statement
     * @return the case after it
     * @throws IllegalMove when the graph does not declare the note, or not for this actor
     * @throws StaleCase when the case was changed since {@code present} was read
     */
    CaseFile note(CaseFile present, String event, Actor actor, JsonNode payload, @Nullable Consumer<CaseChange> change);

    /** {@link #note(CaseFile, String, Actor, JsonNode, Consumer)} that sets nothing. */
    default CaseFile note(CaseFile present, String event, Actor actor, JsonNode payload) {
        return note(present, event, actor, payload, null);
    }

    /** All events of the case, first to last. */
    List<CaseEvent> events(UUID id);

    /** A page of cases, newest first. */
    Page<CaseSummary> list(CaseFilter filter);
}
