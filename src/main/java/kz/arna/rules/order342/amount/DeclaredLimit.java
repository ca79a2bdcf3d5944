package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.arna.rules.order342.costs.PresentedCost;
import org.jspecify.annotations.Nullable;

/**
 * How much the total of item 12 lets be paid (DPR-R-040, AMB-DPR-45), in tenge.
 *
 * @param status what the total was read as
 * @param presented sum of the lines as the applicant computed them, none where a line has none
 * @param limit none where the total is missing or cannot be read
 */
public record DeclaredLimit(
        Status status,
        @Nullable BigDecimal declared,
        @Nullable BigDecimal presented,
        @Nullable BigDecimal limit) {

    /** What the total was read as. */
    public enum Status {
        BASE,
        SUPPORT,
        /** It is neither the sum of the lines nor its half. */
        UNCLEAR,
        MISSING
    }

    static DeclaredLimit of(Claim claim, DeclaredAs as, List<LineAmount> amounts) {
        List<BigDecimal> tenge = tenge(claim.lines(), amounts);
        BigDecimal presented =
                tenge.size() < claim.lines().size() ? null : tenge.stream().reduce(Tenge.ZERO, BigDecimal::add);
        BigDecimal declared = claim.declared();
        if (declared == null) {
            return new DeclaredLimit(Status.MISSING, null, presented, null);
        }
        return switch (status(declared, presented, tenge, claim, as)) {
            case BASE ->
                new DeclaredLimit(
                        Status.BASE,
                        declared,
                        presented,
                        Tenge.share(declared, claim.numbers().percent()));
            case SUPPORT -> new DeclaredLimit(Status.SUPPORT, declared, presented, declared);
            case UNCLEAR, MISSING -> new DeclaredLimit(Status.UNCLEAR, declared, presented, null);
        };
    }

    private static Status status(
            BigDecimal declared, @Nullable BigDecimal presented, List<BigDecimal> tenge, Claim claim, DeclaredAs as) {
        if (as != DeclaredAs.AUTO) {
            return as == DeclaredAs.BASE ? Status.BASE : Status.SUPPORT;
        }
        if (presented == null || presented.signum() == 0) {
            return Status.UNCLEAR;
        }
        if (declared.compareTo(presented) == 0) {
            return Status.BASE;
        }
        return halves(presented, tenge, claim).anyMatch(half -> declared.compareTo(half) == 0)
                ? Status.SUPPORT
                : Status.UNCLEAR;
    }

    /** The half as an applicant may have rounded it: of the sum down or up, or line by line as the Operator does. */
    private static Stream<BigDecimal> halves(BigDecimal presented, List<BigDecimal> tenge, Claim claim) {
        BigDecimal percent = claim.numbers().percent();
        BigDecimal up = presented.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.UP);
        BigDecimal byLine = tenge.stream().map(kzt -> Tenge.share(kzt, percent)).reduce(Tenge.ZERO, BigDecimal::add);
        return Stream.of(Tenge.share(presented, percent), up, byLine);
    }

    /** The lines in tenge as the applicant computed them; where he left it out, as the bank's rates give it. */
    private static List<BigDecimal> tenge(List<PresentedCost> lines, List<LineAmount> amounts) {
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(line.presentedKzt()).or(() -> converted(line, amounts)).stream())
                .toList();
    }

    private static Optional<BigDecimal> converted(PresentedCost line, List<LineAmount> amounts) {
        return amounts.stream()
                .filter(amount -> amount.no() == line.no() && Amounts.same(amount.base(), line.presented()))
                .flatMap(amount -> Stream.ofNullable(amount.kzt()))
                .findFirst();
    }
}
