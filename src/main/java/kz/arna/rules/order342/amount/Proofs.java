package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kz.arna.rules.order342.costs.Presence;
import kz.arna.rules.order342.costs.PresentedCost;
import kz.arna.rules.order342.costs.Proof;
import kz.arna.rules.order342.costs.ProofKind;
import kz.arna.rules.order342.costs.Window;

/**
 * The proofs of a line that count under a reading.
 *
 * @param required the kinds that the Rules require of that contractor: of a non-resident payments and the proof of service
 */
record Proofs(List<Proof> payments, List<Proof> acts, List<Proof> invoices, List<ProofKind> required) {

    static Proofs of(PresentedCost line, Window window, boolean insideOnly) {
        return new Proofs(
                line.proofs(ProofKind.PAYMENT).stream()
                        .filter(Proof::countable)
                        .filter(payment -> counts(payment, window, insideOnly))
                        .toList(),
                line.proofs(ProofKind.ACT).stream()
                        .filter(act -> counts(act, window, insideOnly))
                        .toList(),
                line.resident() ? line.proofs(ProofKind.INVOICE) : List.of(),
                line.resident()
                        ? List.of(ProofKind.PAYMENT, ProofKind.ACT, ProofKind.INVOICE)
                        : List.of(ProofKind.PAYMENT, ProofKind.ACT));
    }

    private static boolean counts(Proof proof, Window window, boolean insideOnly) {
        return !window.endsBefore(proof.date()) && (!insideOnly || window.contains(proof.date()));
    }

    List<Proof> of(ProofKind kind) {
        return switch (kind) {
            case PAYMENT -> payments;
            case ACT -> acts;
            case INVOICE -> invoices;
        };
    }

    Stream<Proof> all() {
        return required.stream().flatMap(kind -> of(kind).stream());
    }

    /** Is a kind that the Rules require there, but not readable. */
    boolean unread(PresentedCost line) {
        return required.stream().map(line::presence).anyMatch(presence -> presence != Presence.LISTED);
    }

    static BigDecimal net(Proof proof) {
        return proof.net() == null ? BigDecimal.ZERO : proof.net();
    }
}
