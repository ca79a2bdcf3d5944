package kz.arna.rules.kernel;

/** Puts a verdict into words for people. */
@FunctionalInterface
public interface Wording {

    /** The verdict of the rule with the clause and the words of the rulebook. */
    Judgement word(Rule<?> rule, Stage stage, Verdict verdict);
}
