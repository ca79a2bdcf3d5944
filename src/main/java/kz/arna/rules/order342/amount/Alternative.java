package kz.arna.rules.order342.amount;

/**
 * The amount under one of several readings that are open.
 *
 * @param setting the ambiguity, {@code AMB-DPR-…}
 * @param choice its choice
 */
public record Alternative(String setting, String choice, Reimbursement amount) {}
