package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.arna.rules.order342.costs.Proof;
import kz.arna.rules.order342.costs.ProofKey;
import kz.arna.rules.order342.costs.ProofKind;

/**
 * What is still unused of each document (DPR-R-144) while the lines of one application are gone through in order: lines may
 * share a contract, an act, a payment, but together they get no more than the document's net sum.
 */
final class Remainders {

    static final Comparator<Proof> OLDEST_FIRST = Comparator.comparing(
                    Proof::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(proof -> proof.key().number());

    private final Map<ProofKey, BigDecimal> usedByOtherCases;
    private final Map<ProofKey, BigDecimal> usedHere = new HashMap<>();

    Remainders(Map<ProofKey, BigDecimal> usedByOtherCases) {
        this.usedByOtherCases = usedByOtherCases;
    }

    /** A payment of another case is used once and for all; an act or invoice up to its net sum. */
    BigDecimal of(Proof proof) {
        BigDecimal elsewhere = usedByOtherCases.getOrDefault(proof.key(), BigDecimal.ZERO);
        if (proof.key().kind() == ProofKind.PAYMENT && elsewhere.signum() > 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal here = usedHere.getOrDefault(proof.key(), BigDecimal.ZERO);
        return Proofs.net(proof).subtract(elsewhere).subtract(here).max(BigDecimal.ZERO);
    }

    BigDecimal of(List<Proof> proofs) {
        return proofs.stream().map(this::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Takes an accepted base out of the documents, oldest first, and says how much each gave. */
    Map<Proof, BigDecimal> take(BigDecimal base, List<Proof> proofs) {
        Map<Proof, BigDecimal> taken = new LinkedHashMap<>();
        BigDecimal open = base;
        for (Proof proof : proofs.stream().sorted(OLDEST_FIRST).toList()) {
            BigDecimal part = open.min(of(proof));
            if (part.signum() > 0) {
                usedHere.merge(proof.key(), part, BigDecimal::add);
                taken.put(proof, part);
                open = open.subtract(part);
            }
        }
        return taken;
    }
}
