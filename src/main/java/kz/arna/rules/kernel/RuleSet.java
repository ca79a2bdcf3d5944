package kz.arna.rules.kernel;

import java.util.List;

/**
 * The rules of one stage in the order in which they are asked. Every rule is asked, whatever the others said: a refusal
 * must name all its grounds.
 *
 * @param <F> what the rules look at
 */
public record RuleSet<F>(Stage stage, List<? extends Rule<F>> rules) {

    /** Asks every rule and tells the listener each answer. */
    public Trace decide(F facts, Wording wording, VerdictListener listener) {
        return new Trace(rules.stream()
                .map(rule -> wording.word(rule, stage, rule.decide(facts)))
                .peek(listener::given)
                .toList());
    }
}
