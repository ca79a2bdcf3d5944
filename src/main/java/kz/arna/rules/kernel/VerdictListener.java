package kz.arna.rules.kernel;

/**
 * Hears every verdict that a public rule entry gives; found by {@link java.util.ServiceLoader}. Tests install one to prove
 * that each rule was tried; the gateway itself needs none.
 */
@FunctionalInterface
public interface VerdictListener {

    /** A rule was asked and has answered. */
    void given(Judgement judgement);
}
