package kz.arna.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All legal transitions of one case type, as one value. Registered as a bean by the procedure of the type; nothing else
 * changes a state.
 */
public final class StateGraph {

    /** Events that the case room itself writes to a case of any type, in any state. */
    static final Set<String> BUILT_IN_NOTES = Set.of("DeadlineBreached", "DeadlinesRecomputed", "WorkParked");

    private final String caseType;
    private final Map<String, String> starts;
    private final List<Edge> edges;
    private final Map<String, Set<Maker>> notes;
    private final Set<String> terminals;

    private StateGraph(Builder builder) {
        caseType = builder.caseType;
        starts = Map.copyOf(builder.starts);
        edges = List.copyOf(builder.edges);
        notes = Map.copyOf(builder.notes);
        terminals = Set.copyOf(builder.terminals);
    }

    /** Begins the graph of a case type, e.g. {@code order-342}. */
    public static Builder of(String caseType) {
        return new Builder(caseType);
    }

    public String caseType() {
        return caseType;
    }

    /** Every transition, in the order of declaration. */
    public List<Edge> edges() {
        return edges;
    }

    /** Every state that is named anywhere in the graph. */
    public Set<String> states() {
        Set<String> states = new TreeSet<>(starts.keySet());
        edges.forEach(edge -> states.addAll(List.of(edge.from(), edge.to())));
        return states;
    }

    /** States that nothing leaves. */
    public Set<String> terminals() {
        return terminals;
    }

    /** Every event that a history of this type can hold: openings, transitions and notes. */
    public Set<String> events() {
        Set<String> events = new TreeSet<>(BUILT_IN_NOTES);
        events.addAll(starts.values());
        events.addAll(notes.keySet());
        edges.forEach(edge -> events.add(edge.event()));
        return events;
    }

    /** Events, transitions and notes, that a person causes by a call. */
    public Set<String> personMadeEvents() {
        Set<String> events = new TreeSet<>();
        edges.stream().filter(Edge::isPersonMade).map(Edge::event).forEach(events::add);
        notes.forEach((event, makers) -> {
            if (makers.contains(Maker.OFFICER) || makers.contains(Maker.CHANNEL)) {
                events.add(event);
            }
        });
        return events;
    }

    /** The transition that the event means in this state, if there is one. */
    public Optional<Edge> edge(String from, String event) {
        return edges.stream()
                .filter(edge -> edge.from().equals(from) && edge.event().equals(event))
                .findFirst();
    }

    /** Whether a case may begin in this state by this event. */
    public boolean startsWith(String state, String event) {
        return event.equals(starts.get(state));
    }

    /** Whether the event may be written down without a change of state, by this actor. */
    public boolean allowsNote(String event, Actor actor) {
        if (BUILT_IN_NOTES.contains(event)) {
            return Maker.GATEWAY.is(actor);
        }
        Set<Maker> makers = notes.get(event);
        return makers != null && (makers.isEmpty() || makers.stream().anyMatch(maker -> maker.is(actor)));
    }

    /** Collects the lines of a graph and refuses one that does not hold together. */
    public static final class Builder {
        private final String caseType;
        private final Map<String, String> starts = new LinkedHashMap<>();
        private final List<Edge> edges = new ArrayList<>();
        private final Map<String, Set<Maker>> notes = new LinkedHashMap<>();
        private final Set<String> terminals = new LinkedHashSet<>();

        private Builder(String caseType) {
            this.caseType = caseType;
        }

        /** A state in which a case may begin, and the event that opens it. */
        public Builder start(String state, String event) {
            starts.put(state, event);
            return this;
        }

        /** A transition; without makers it is the gateway's own. */
        public Builder edge(String from, String event, String to, Maker... makers) {
            if (edges.stream()
                    .anyMatch(edge -> edge.from().equals(from) && edge.event().equals(event))) {
                throw new IllegalStateException("two edges leave " + from + " by " + event);
            }
            edges.add(new Edge(from, event, to, makers.length == 0 ? Set.of(Maker.GATEWAY) : Set.of(makers)));
            return this;
        }

        /** An event that changes no state and may be written in any; without makers anyone may cause it. */
        public Builder note(String event, Maker... makers) {
            notes.put(event, Set.of(makers));
            return this;
        }

        /** States that nothing leaves. */
        public Builder terminal(String... states) {
            terminals.addAll(List.of(states));
            return this;
        }

        /**
         * The finished graph.
         *
         * @throws IllegalStateException when a state cannot be reached, or is a dead end without being terminal
         */
        public StateGraph build() {
            Set<String> reached = reached();
            Set<String> left = new HashSet<>(edges.stream().map(Edge::from).toList());
            require(reached.containsAll(left), "an edge leaves a state that cannot be reached", left, reached);
            require(reached.containsAll(terminals), "a terminal state cannot be reached", terminals, reached);
            for (String state : reached) {
                if (left.contains(state) == terminals.contains(state)) {
                    throw new IllegalStateException(state + " must either be terminal or have a way out");
                }
            }
            return new StateGraph(this);
        }

        private Set<String> reached() {
            Set<String> reached = new LinkedHashSet<>(starts.keySet());
            boolean grew = true;
            while (grew) {
                grew = false;
                for (Edge edge : edges) {
                    grew |= reached.contains(edge.from()) && reached.add(edge.to());
                }
            }
            return reached;
        }

        private static void require(boolean holds, String text, Collection<String> all, Collection<String> known) {
            if (!holds) {
                Set<String> odd = new TreeSet<>(all);
                odd.removeAll(known);
                throw new IllegalStateException(text + ": " + odd);
            }
        }
    }
}
