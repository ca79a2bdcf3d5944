package kz.arna.rules.kernel;

import kz.arna.base.Localized;

/**
 * One entry of a trace: which rule said what, in words for people.
 *
 * @param rule the rule's id
 * @param clause the clause that it applies; of a refusal the clause of the ground
 * @param text the rulebook's words for this verdict, with what the case adds
 */
public record Judgement(String rule, Stage stage, String clause, Verdict verdict, Localized text) {}
