package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import kz.arna.rules.order342.costs.Proof;

/**
 * What a line takes of a document, so that no other case takes it again (DPR-R-144).
 *
 * @param no number of the line
 * @param amount in the currency of the contract
 */
public record TakenProof(int no, Proof proof, BigDecimal amount) {}
