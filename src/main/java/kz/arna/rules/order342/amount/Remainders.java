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
            .thenComparing(Proof::number);

    private final StatedDocuments documents;
    private final Map<ProofKey, BigDecimal> usedByOtherCases;
    private final Map<ProofKey, BigDecimal> usedHere = new HashMap<>();

    Remainders(StatedDocuments documents, Map<ProofKey, BigDecimal> usedByOtherCases) {
        this.documents = documents;
        this.usedByOtherCases = usedByOtherCases;
    }

    /** A payment of another case is used once and for all; an act or invoice up to its net sum. */
    BigDecimal of(Proof proof) {
        return left(proof, Proofs.net(proof));
    }

    BigDecimal of(List<Proof> proofs) {
        Map<ProofKey, BigDecimal> stated = documents.stated(proofs);
        Map<ProofKey, Proof> byKey = new LinkedHashMap<>();
        proofs.forEach(proof -> byKey.putIfAbsent(proof.key(), proof));
        return byKey.values().stream()
                .map(proof -> left(proof, stated.getOrDefault(proof.key(), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal left(Proof proof, BigDecimal stated) {
        BigDecimal elsewhere =
                proof.key().certain() ? usedByOtherCases.getOrDefault(proof.key(), BigDecimal.ZERO) : BigDecimal.ZERO;
        if (proof.key().kind() == ProofKind.PAYMENT && elsewhere.signum() > 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal here = usedHere.getOrDefault(proof.key(), BigDecimal.ZERO);
        return documents
                .sum(proof)
                .subtract(elsewhere)
                .subtract(here)
                .max(BigDecimal.ZERO)
                .min(stated);
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
