package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.arna.rules.order342.costs.PresentedCost;
import kz.arna.rules.order342.costs.Proof;
import kz.arna.rules.order342.costs.ProofKind;
import kz.arna.rules.order342.filing.CostGroup;
import kz.arna.rules.order342.filing.ExchangeRate;

/**
 * The accepted base of every line that is not excluded (DPR-R-028): the least of what was presented, paid, accepted by act
 * and invoiced, compared in the contract currency; then its payments, oldest first, each in tenge of its own day.
 */
final class AcceptedBases {

    private final Claim claim;
    private final Reading reading;
    private final StatedDocuments documents;
    private final Remainders remainders;
    private final List<LineAmount> lines = new ArrayList<>();
    private final List<TakenProof> taken = new ArrayList<>();

    private AcceptedBases(Claim claim, Reading reading) {
        this.claim = claim;
        this.reading = reading;
        this.documents = StatedDocuments.of(claim.lines());
        this.remainders = new Remainders(documents, claim.used());
    }

    static AcceptedBases of(Claim claim, Reading reading) {
        AcceptedBases bases = new AcceptedBases(claim, reading);
        for (PresentedCost line : claim.lines()) {
            if (!claim.excluded().contains(line.no())) {
                line.group().ifPresent(group -> bases.lines.add(bases.line(line, group)));
            }
        }
        return bases;
    }

    List<LineAmount> lines() {
        return List.copyOf(lines);
    }

    /** What each line takes of its documents. */
    List<TakenProof> taken() {
        return List.copyOf(taken);
    }

    private LineAmount line(PresentedCost line, CostGroup group) {
        Proofs proofs = Proofs.of(line, claim.window(), reading.insideWindowOnly());
        if (proofs.unread(line)) {
            return LineAmount.unknown(line.no(), group, line.currency(), Gap.PROOF_UNREAD);
        }
        if (!inOneCurrency(line, proofs)) {
            return LineAmount.unknown(line.no(), group, line.currency(), Gap.CURRENCIES_DIFFER);
        }
        BigDecimal whole = lessTaxes(line, least(line, proofs, documents::net));
        BigDecimal base = lessTaxes(line, least(line, proofs, remainders::of)).min(whole);
        Map<Proof, BigDecimal> parts = use(line.no(), base, proofs);
        List<ConvertedPayment> payments = converted(line, parts);
        return payments.size() < parts.size()
                ? LineAmount.unknown(line.no(), group, line.currency(), Gap.NO_RATE)
                : LineAmount.of(line, group, base, whole.subtract(base), payments, claim.numbers());
    }

    private static boolean inOneCurrency(PresentedCost line, Proofs proofs) {
        return line.presentedCurrency().equals(line.currency())
                && proofs.all().allMatch(proof -> proof.currency().equals(line.currency()));
    }

    private static BigDecimal least(PresentedCost line, Proofs proofs, Function<List<Proof>, BigDecimal> sum) {
        BigDecimal documented = proofs.required().stream()
                .map(kind -> sum.apply(proofs.of(kind)))
                .reduce(BigDecimal::min)
                .orElse(BigDecimal.ZERO);
        return line.presented() == null ? documented : documented.min(line.presented());
    }

    /** ¶12(1): what an officer found to be taxes within the net sums is no cost. */
    private BigDecimal lessTaxes(PresentedCost line, BigDecimal base) {
        return base.subtract(claim.taxes().getOrDefault(line.no(), BigDecimal.ZERO))
                .max(BigDecimal.ZERO);
    }

    private Map<Proof, BigDecimal> use(int no, BigDecimal base, Proofs proofs) {
        noted(no, remainders.take(base, proofs.acts()));
        noted(no, remainders.take(base, proofs.invoices()));
        return noted(no, remainders.take(base, proofs.of(ProofKind.PAYMENT)));
    }

    private Map<Proof, BigDecimal> noted(int no, Map<Proof, BigDecimal> parts) {
        parts.forEach((proof, part) -> taken.add(new TakenProof(no, proof, part)));
        return parts;
    }

    private List<ConvertedPayment> converted(PresentedCost line, Map<Proof, BigDecimal> parts) {
        List<ConvertedPayment> payments = new ArrayList<>();
        parts.forEach((payment, part) ->
                rate(line, payment).ifPresent(rate -> payments.add(ConvertedPayment.of(payment, part, rate))));
        return List.copyOf(payments);
    }

    private Optional<ExchangeRate> rate(PresentedCost line, Proof payment) {
        return Optional.ofNullable(payment.date()).flatMap(day -> claim.rates().inForce(line.currency(), day));
    }
}
