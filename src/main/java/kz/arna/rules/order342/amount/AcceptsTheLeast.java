package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.costs.PresentedCost;
import kz.arna.rules.order342.costs.ProofKind;
import kz.arna.rules.order342.costs.Reasons;

/** DPR-R-028: the accepted base is the least of payments, acts and invoices in the contract's currency (AMB-DPR-09). */
final class AcceptsTheLeast extends AmountRule {

    AcceptsTheLeast() {
        super("DPR-R-028", "¶10", "Can the accepted base of every line be computed?");
    }

    @Override
    public Verdict decide(AmountTable table) {
        Grounds grounds = Grounds.of(Looked.amounts(table)).noting(AmountNotes.bases(table.result()));
        if (table.costs().lines().isEmpty() || gap(table, Gap.PROOF_UNREAD).isPresent()) {
            return grounds.needsPerson(
                    table.costs().lines().isEmpty() ? Reasons.FACT_UNKNOWN : Reasons.PROOF_NOT_KEYED_IN);
        }
        if (gap(table, Gap.CURRENCIES_DIFFER).isPresent()) {
            return grounds.needsPerson(Reasons.CURRENCIES_DIFFER);
        }
        return table.filing().settings().is("AMB-DPR-09", "PERSON") && proofsDiffer(table)
                ? grounds.needsPerson(Reasons.PROOFS_DIFFER)
                : grounds.met();
    }

    private static Optional<LineAmount> gap(AmountTable table, Gap gap) {
        return table.result().lines().stream().filter(line -> line.gap() == gap).findFirst();
    }

    private static boolean proofsDiffer(AmountTable table) {
        return table.costs().lines().stream()
                .filter(line -> !table.claim().excluded().contains(line.no()))
                .anyMatch(AcceptsTheLeast::differ);
    }

    private static boolean differ(PresentedCost line) {
        return List.of(ProofKind.PAYMENT, ProofKind.ACT, ProofKind.INVOICE).stream()
                        .map(line::proofs)
                        .filter(proofs -> !proofs.isEmpty())
                        .map(StatedDocuments.of(List.of(line))::net)
                        .map(BigDecimal::stripTrailingZeros)
                        .distinct()
                        .count()
                > 1;
    }
}
