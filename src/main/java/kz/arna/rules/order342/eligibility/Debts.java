package kz.arna.rules.order342.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.order342.filing.Filing;

/**
 * What the revenue committee says about debts, tenge. The service's total counts penalties and fines (AMB-DPR-46).
 *
 * @param kinds the kinds of ¶11(2) that were answered; a merged pension figure stands for both pension kinds
 * @param penalties what of it are penalties and fines, where they do not count
 */
record Debts(
        Optional<Fact> total,
        List<Fact> kinds,
        Optional<Fact> penalties,
        Optional<Fact> deferred,
        boolean penaltiesCount) {

    /** A merged pension figure leaves {@code debt.professionalPension} unanswered. */
    private static final List<String> NEEDED = List.of("debt.tax", "debt.pension", "debt.social", "debt.health");

    static Debts of(Filing filing) {
        return new Debts(
                filing.fact("debt.total"),
                Stream.concat(NEEDED.stream(), Stream.of("debt.professionalPension"))
                        .flatMap(name -> filing.fact(name).stream())
                        .toList(),
                filing.fact("debt.penalties"),
                filing.fact("debt.deferred"),
                filing.settings().is("AMB-DPR-46", "COUNT"));
    }

    Grounds grounds() {
        Grounds grounds = Grounds.of(total);
        for (Fact kind : kinds) {
            grounds = grounds.and(kind);
        }
        return grounds.and(deferred).and(penaltiesCount ? Optional.empty() : penalties);
    }

    /** The whole debt; without a total at least what the known kinds come to. */
    Optional<BigDecimal> owed() {
        Optional<BigDecimal> all = total.flatMap(Fact::decimal).or(this::sumOfKinds);
        if (penaltiesCount || all.filter(sum -> sum.signum() == 0).isPresent()) {
            return all;
        }
        return all.flatMap(sum -> leftOut().map(sum::subtract));
    }

    /** Whether a total, or each kind, was answered. */
    boolean complete() {
        return total.flatMap(Fact::decimal).isPresent()
                || NEEDED.stream()
                        .allMatch(name -> kinds.stream()
                                .anyMatch(kind -> kind.name().equals(name)
                                        && kind.decimal().isPresent()));
    }

    /** Kinds, or penalties that are left out, that come to more than the total. */
    boolean contradictory() {
        Optional<BigDecimal> whole = total.flatMap(Fact::decimal);
        return whole.isPresent()
                && (sumOfKinds().filter(sum -> sum.compareTo(whole.get()) > 0).isPresent()
                        || leftOut()
                                .filter(sum -> sum.compareTo(whole.get()) > 0)
                                .isPresent());
    }

    /** Whether an amount has a minus, which one reader takes for debt and another for an overpayment. */
    boolean negative() {
        return Stream.of(
                        total.stream(),
                        kinds.stream(),
                        deferred.stream(),
                        penalties.filter(fact -> !penaltiesCount).stream())
                .flatMap(facts -> facts)
                .flatMap(fact -> fact.decimal().stream())
                .anyMatch(sum -> sum.signum() < 0);
    }

    /** Whether every answer that counts is of that day. */
    boolean speaksOf(LocalDate day) {
        return Stream.concat(total.stream(), total.isPresent() ? Stream.empty() : kinds.stream())
                .allMatch(fact -> day.equals(fact.asOf()));
    }

    private Optional<BigDecimal> leftOut() {
        return penalties.filter(fact -> !penaltiesCount).flatMap(Fact::decimal);
    }

    private Optional<BigDecimal> sumOfKinds() {
        return kinds.stream().flatMap(kind -> kind.decimal().stream()).reduce(BigDecimal::add);
    }
}
