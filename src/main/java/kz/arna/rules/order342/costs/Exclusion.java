package kz.arna.rules.order342.costs;

/**
 * A line, or a part of it, that is not reimbursed.
 *
 * @param no number of the line
 * @param rule id of the rule that excludes it
 * @param code outcome code
 * @param whole the whole line, not only a part
 */
public record Exclusion(int no, String rule, String code, boolean whole) {}
