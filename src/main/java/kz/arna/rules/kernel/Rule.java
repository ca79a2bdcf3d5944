package kz.arna.rules.kernel;

/**
 * One condition of an order: facts in, verdict out, nothing else.
 *
 * @param <F> what the rules of the order look at
 */
public interface Rule<F> {

    /** The id of the rule in requirements and rulebook, e.g. {@code DPR-R-006}. */
    String id();

    /** The clause of the order, e.g. {@code ¶11(3)}; the same as in the rulebook. */
    String clause();

    /** What the rule asks, as a yes-or-no question in English. */
    String question();

    /** Answers the question for one case; the same facts always get the same answer. */
    Verdict decide(F facts);
}
