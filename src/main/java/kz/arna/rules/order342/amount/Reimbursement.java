package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.arna.rules.order342.filing.PriorSupport;
import org.jspecify.annotations.Nullable;

/**
 * The amount of an application under one reading of the order (DPR-R-041).
 *
 * @param lines every line that was not excluded
 * @param taken what those lines take of their documents
 * @param groups every group with a cap, also one without lines
 * @param payable tenge with two decimals; none where something is not known
 */
public record Reimbursement(
        List<LineAmount> lines,
        List<TakenProof> taken,
        List<GroupAmount> groups,
        DeclaredLimit declared,
        @Nullable BigDecimal payable) {

    /** The whole calculation: bases, shares, caps, declared limit. */
    public static Reimbursement of(Claim claim, Reading reading) {
        AcceptedBases bases = AcceptedBases.of(claim, reading);
        List<LineAmount> lines = bases.lines();
        List<GroupAmount> groups = CapGroup.all(reading.jointCap()).stream()
                .map(group -> group(group, lines, claim, reading))
                .toList();
        DeclaredLimit declared = DeclaredLimit.of(claim, reading.declaredAs(), lines);
        return new Reimbursement(lines, bases.taken(), groups, declared, payable(sum(groups, true, true), declared));
    }

    private static GroupAmount group(CapGroup group, List<LineAmount> lines, Claim claim, Reading reading) {
        LocalDate from = claim.submission().minusMonths(claim.numbers().capMonths());
        BigDecimal used24 = Tenge.ZERO;
        Map<Integer, BigDecimal> usedInYear = new TreeMap<>();
        reading.years().years(claim.submission(), claim.payment()).forEach(year -> usedInYear.put(year, Tenge.ZERO));
        for (PriorSupport prior : claim.prior()) {
            if (group.counts(prior)) {
                used24 = reading.basis().counts(prior, from) ? used24.add(prior.amount()) : used24;
                years(prior, claim.numbers().daysToPayment())
                        .forEach(year -> usedInYear.computeIfPresent(year, (y, sum) -> sum.add(prior.amount())));
            }
        }
        return GroupAmount.of(group, share(group, lines), claim.numbers().cap(group), used24, usedInYear);
    }

    /**
     * The calendar years a sum counts in. What is reserved in December can be paid in January: it takes room in both years
     * until it is paid, else two cases could fill the same year twice.
     */
    private static Set<Integer> years(PriorSupport prior, int daysToPayment) {
        int year = prior.on().getYear();
        int next = prior.paid() ? year : prior.on().plusDays(daysToPayment).getYear();
        return year == next ? Set.of(year) : Set.of(year, next);
    }

    private static @Nullable BigDecimal share(CapGroup group, List<LineAmount> lines) {
        BigDecimal sum = Tenge.ZERO;
        for (LineAmount line : lines) {
            if (group.costs().contains(line.group())) {
                if (line.support() == null) {
                    return null;
                }
                sum = sum.add(line.support());
            }
        }
        return sum;
    }

    private static @Nullable BigDecimal sum(List<GroupAmount> groups, boolean certification, boolean others) {
        BigDecimal sum = Tenge.ZERO;
        for (GroupAmount group : groups) {
            if (group.group().certification() ? certification : others) {
                if (group.pay() == null) {
                    return null;
                }
                sum = sum.add(group.pay());
            }
        }
        return sum;
    }

    /** A total that cannot be read forbids a figure; a total that is not there yet does not bind. */
    private static @Nullable BigDecimal payable(@Nullable BigDecimal sum, DeclaredLimit declared) {
        if (sum == null || declared.status() == DeclaredLimit.Status.UNCLEAR) {
            return null;
        }
        return declared.limit() == null ? sum : sum.min(declared.limit()).setScale(2, RoundingMode.DOWN);
    }

    /** Tenge for the costs of ¶8(1), before the declared limit. */
    public @Nullable BigDecimal certification() {
        return sum(groups, true, false);
    }

    /** Tenge for the costs of ¶8(2) and ¶8(3), before the declared limit. */
    public @Nullable BigDecimal markingAndRail() {
        return sum(groups, false, true);
    }
}
