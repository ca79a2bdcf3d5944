package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import kz.arna.rules.order342.costs.PresentedCost;
import kz.arna.rules.order342.costs.Proof;
import kz.arna.rules.order342.costs.ProofKey;
import kz.arna.rules.order342.costs.ProofKind;
import org.jspecify.annotations.Nullable;

/** Documents that may be another of this or of an earlier case, and that nobody can tell from it (DPR-R-144). */
final class DoubtfulDocuments {

    private final Map<Day, List<Mention>> mentions = new HashMap<>();

    private DoubtfulDocuments() {}

    /** Numbers of the lines, of those that are not excluded, with such a document. */
    static SequencedSet<Integer> lines(Claim claim) {
        DoubtfulDocuments documents = new DoubtfulDocuments();
        claim.used().forEach((key, sum) -> documents.add(new Mention(key, sum, null)));
        for (PresentedCost line : claim.lines()) {
            if (!claim.excluded().contains(line.no())) {
                documents.add(line);
            }
        }
        SequencedSet<Integer> doubtful = new TreeSet<>();
        documents.mentions.values().forEach(ofDay -> doubtful(ofDay, doubtful));
        return doubtful;
    }

    private void add(PresentedCost line) {
        for (ProofKind kind : ProofKind.values()) {
            for (Proof proof : line.proofs(kind)) {
                add(new Mention(proof.key(), Proofs.net(proof), line.no()));
            }
        }
    }

    private void add(Mention mention) {
        mentions.computeIfAbsent(new Day(mention.key().kind(), mention.key().date()), day -> new ArrayList<>())
                .add(mention);
    }

    private static void doubtful(List<Mention> ofDay, SequencedSet<Integer> lines) {
        for (Mention one : ofDay) {
            Integer line = one.line();
            if (line != null && !lines.contains(line) && ofDay.stream().anyMatch(one::perhaps)) {
                lines.add(line);
            }
        }
    }

    private record Day(ProofKind kind, @Nullable LocalDate date) {}

    /** @param line none of a document of another case */
    private record Mention(
            ProofKey key, BigDecimal sum, @Nullable Integer line) {

        boolean perhaps(Mention other) {
            return this != other && key.perhaps(other.key, sum.compareTo(other.sum) == 0);
        }
    }
}
