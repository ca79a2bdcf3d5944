package kz.arna.procedure.order342;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Edge;
import kz.arna.casefile.StateGraph;

/** Which events a person can cause, and in which state: the graph's person-made edges and notes. */
final class PossibleEvents {

    private static final StateGraph GRAPH = ReimbursementGraph.GRAPH;

    /** What puts terms off, before the payment and after it. */
    private static final Set<String> FORCE_MAJEURE = Set.of("ForceMajeureNotified", "ForceMajeureEnded");

    /** What else may be written down while an agreement is watched. */
    private static final Set<String> OF_MONITORING = Set.of("NoticeReceived", "InformationReceived", "FiguresSupplied");

    /** What was demanded back is still owed after the agreement, and the demand may still arrive. */
    private static final String LETTER_ARRIVED = "NoticeReceived";

    private PossibleEvents() {}

    /** All of them. */
    static Set<String> all() {
        Set<String> events = GRAPH.edges().stream()
                .filter(Edge::isPersonMade)
                .map(Edge::event)
                .collect(Collectors.toCollection(TreeSet::new));
        events.add(LoweredRequests.EVENT);
        events.addAll(OF_MONITORING);
        events.addAll(FORCE_MAJEURE);
        return events;
    }

    /** Those that this actor can cause in this state. */
    static Set<String> in(String state, Actor actor) {
        Set<String> events = GRAPH.edges().stream()
                .filter(edge -> edge.from().equals(state) && edge.isPersonMade() && edge.allows(actor))
                .map(Edge::event)
                .collect(Collectors.toCollection(TreeSet::new));
        if (ReimbursementGraph.UNDECIDED.contains(state) && GRAPH.allowsNote(LoweredRequests.EVENT, actor)) {
            events.add(LoweredRequests.EVENT);
        }
        boolean watched = ReimbursementGraph.WATCHED.contains(state);
        if (watched) {
            OF_MONITORING.stream()
                    .filter(event -> GRAPH.allowsNote(event, actor))
                    .forEach(events::add);
        }
        if (watched || ReimbursementGraph.UNPAID.contains(state)) {
            FORCE_MAJEURE.stream()
                    .filter(event -> GRAPH.allowsNote(event, actor))
                    .forEach(events::add);
        }
        if (state.equals(ReimbursementGraph.TERMINATED) && GRAPH.allowsNote(LETTER_ARRIVED, actor)) {
            events.add(LETTER_ARRIVED);
        }
        return events;
    }

    /**
     * Lets only pass what the actor can cause now.
     *
     * @param later knows what the graph does not tell apart, as a dispute before the payment from one after it
     * @throws Rejected with {@code FORBIDDEN} where it is never for such an actor, else {@code EVENT_NOT_POSSIBLE}
     */
    static void require(String event, CaseFile c, Actor actor, LaterParts later) {
        boolean ever = GRAPH.allowsNote(event, actor)
                || GRAPH.edges().stream().anyMatch(edge -> edge.event().equals(event) && edge.allows(actor));
        if (!ever) {
            throw new Rejected(Problems.of("FORBIDDEN"));
        }
        Set<String> possible = in(c.state(), actor);
        if (!possible.contains(event) || !later.allow(event, c)) {
            possible.removeIf(other -> !later.allow(other, c));
            throw new Rejected(DeskProblems.notNow(event, c.state(), possible));
        }
    }
}
