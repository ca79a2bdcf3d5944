package kz.arna.rules.order342.costs;

/**
 * A condition that a person must decide for a line.
 *
 * @param no number of the line
 * @param rule id of the rule that asks
 * @param reason why it cannot be told
 */
public record OpenQuestion(int no, String rule, String reason) {}
