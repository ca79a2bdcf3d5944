package kz.arna.rules.kernel;

/** The answer of one rule about one case. */
public sealed interface Verdict {

    /** The facts, comparisons and remarks that the answer rests on. */
    Grounds grounds();

    /** The condition is fulfilled, or does not concern this case. */
    record Met(Grounds grounds) implements Verdict {}

    /**
     * The condition is not fulfilled.
     *
     * @param outcomeCode e.g. {@code DPR-REF-02-04}
     */
    record NotMet(String outcomeCode, Grounds grounds) implements Verdict {}

    /**
     * The texts or the facts leave it open: a person decides.
     *
     * @param reason id of the reason in the rulebook, e.g. {@code FACT_UNKNOWN}
     */
    record NeedsPerson(String reason, Grounds grounds) implements Verdict {}
}
