package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import kz.arna.rules.order342.costs.CostTable;
import kz.arna.rules.order342.costs.PresentedCost;
import kz.arna.rules.order342.filing.CostGroup;
import kz.arna.rules.order342.filing.Filing;
import org.jspecify.annotations.Nullable;

/**
 * The law's share of what an applicant presents for each line of item 12, in tenge: more is never paid for the line, whoever
 * decides (DPR-R-029), and never more in all than item 12 declares (DPR-R-040).
 *
 * @param total declared in item 12; none where it does not say
 */
public record PresentedShares(List<Share> lines, @Nullable BigDecimal total) {

    /**
     * @param group {@code C1} or {@code C2C3}; none where ¶8 has no such cost
     * @param kzt none where the applicant computed no tenge
     */
    record Share(int no, @Nullable String group, @Nullable BigDecimal kzt) {}

    static final String CERTIFICATION = "C1";
    static final String MARKING_AND_RAIL = "C2C3";

    /** Of the application of a filing. */
    public static PresentedShares of(Filing filing) {
        Claim claim = Claims.of(CostTable.of(filing));
        BigDecimal percent = claim.numbers().percent();
        return new PresentedShares(
                claim.lines().stream().map(line -> share(line, percent)).toList(), claim.declared());
    }

    private static Share share(PresentedCost line, BigDecimal percent) {
        BigDecimal kzt = line.presentedKzt();
        return new Share(
                line.no(),
                line.group()
                        .map(group -> group == CostGroup.C1 ? CERTIFICATION : MARKING_AND_RAIL)
                        .orElse(null),
                kzt == null ? null : Tenge.share(kzt, percent));
    }

    /**
     * The most that a group may bring without some lines; none where a line has no tenge. What ¶8 does not name may be of any
     * group: which, says the official who accepts it.
     */
    public Optional<BigDecimal> of(String group, Collection<Integer> without) {
        return sum(lines.stream()
                .filter(line -> line.group() == null || line.group().equals(group))
                .filter(line -> !without.contains(line.no()))
                .map(line -> Optional.ofNullable(line.kzt()))
                .toList());
    }

    /**
     * A sum with some lines in whole; none where such a line has no tenge.
     *
     * @param included what the sum has of a line already
     */
    public Optional<BigDecimal> with(BigDecimal sum, Collection<Integer> whole, IntFunction<BigDecimal> included) {
        return sum(lines.stream()
                        .filter(line -> whole.contains(line.no()))
                        .map(line -> Optional.ofNullable(line.kzt())
                                .map(kzt ->
                                        kzt.subtract(included.apply(line.no())).max(BigDecimal.ZERO)))
                        .toList())
                .map(sum::add);
    }

    /** What item 12 declares. */
    public Optional<BigDecimal> declared() {
        return Optional.ofNullable(total);
    }

    private static Optional<BigDecimal> sum(List<Optional<BigDecimal>> shares) {
        return shares.stream().allMatch(Optional::isPresent)
                ? Optional.of(shares.stream().map(Optional::orElseThrow).reduce(Tenge.ZERO, BigDecimal::add))
                : Optional.empty();
    }
}
