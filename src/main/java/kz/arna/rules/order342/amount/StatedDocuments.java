package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.arna.rules.order342.costs.PresentedCost;
import kz.arna.rules.order342.costs.Proof;
import kz.arna.rules.order342.costs.ProofKey;
import kz.arna.rules.order342.costs.ProofKind;

/**
 * The documents of all lines, each with its net sum. One document may stand beside several lines: with one and the same sum it
 * is that sum; with different sums each line may have stated its part, which is how it is counted until a person has looked.
 */
final class StatedDocuments {

    private final Map<ProofKey, BigDecimal> sums = new HashMap<>();
    private final Set<ProofKey> inParts = new HashSet<>();

    private StatedDocuments(Map<ProofKey, List<BigDecimal>> mentions) {
        mentions.forEach((key, nets) -> {
            boolean alike = nets.stream().allMatch(net -> net.compareTo(nets.getFirst()) == 0);
            sums.put(key, alike ? nets.getFirst() : nets.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            if (!alike) {
                inParts.add(key);
            }
        });
    }

    static StatedDocuments of(List<PresentedCost> lines) {
        Map<ProofKey, List<BigDecimal>> mentions = new HashMap<>();
        for (PresentedCost line : lines) {
            for (ProofKind kind : ProofKind.values()) {
                line.proofs(kind)
                        .forEach(proof -> mentions.computeIfAbsent(proof.key(), any -> new ArrayList<>())
                                .add(Proofs.net(proof)));
            }
        }
        return new StatedDocuments(mentions);
    }

    /** The net sum of the whole document. */
    BigDecimal sum(Proof proof) {
        return sums.getOrDefault(proof.key(), Proofs.net(proof));
    }

    /** Whether some document stands there with different sums. */
    boolean anyInParts() {
        return !inParts.isEmpty();
    }

    /** What a line states of its documents: a document that it names twice with one sum is named once. */
    Map<ProofKey, BigDecimal> stated(List<Proof> proofs) {
        Map<ProofKey, BigDecimal> stated = new LinkedHashMap<>();
        proofs.forEach(proof -> stated.merge(
                proof.key(), Proofs.net(proof), (one, other) -> inParts.contains(proof.key()) ? one.add(other) : one));
        return stated;
    }

    /** The sum of what a line states. */
    BigDecimal net(List<Proof> proofs) {
        return stated(proofs).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
