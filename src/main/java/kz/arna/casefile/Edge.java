package kz.arna.casefile;

import java.util.Set;

/**
 * One legal transition.
 *
 * @param from state left
 * @param event what happened, in the past tense
 * @param to state entered
 * @param makers who may cause it
 */
public record Edge(String from, String event, String to, Set<Maker> makers) {

    public Edge {
        makers = Set.copyOf(makers);
    }

    /** Whether this actor may cause it. */
    public boolean allows(Actor actor) {
        return makers.stream().anyMatch(maker -> maker.is(actor));
    }

    /** Whether a person (officer or applicant) may cause it by a call. */
    public boolean isPersonMade() {
        return makers.contains(Maker.OFFICER) || makers.contains(Maker.CHANNEL);
    }
}
