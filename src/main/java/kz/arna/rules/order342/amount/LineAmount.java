package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.util.List;
import kz.arna.rules.order342.costs.PresentedCost;
import kz.arna.rules.order342.filing.CostGroup;
import org.jspecify.annotations.Nullable;

/**
 * What is reimbursed of one line.
 *
 * @param no number of the line in item 12
 * @param currency of the contract
 * @param base accepted base in that currency (DPR-R-028); none where a gap forbids to say
 * @param usedElsewhere part of the base that other lines or cases used up (DPR-R-144), in that currency
 * @param payments accepted payments, oldest first
 * @param kzt the base in tenge
 * @param support the law's share of it, rounded down to the tiyn
 */
public record LineAmount(
        int no,
        CostGroup group,
        String currency,
        @Nullable BigDecimal base,
        BigDecimal usedElsewhere,
        List<ConvertedPayment> payments,
        @Nullable BigDecimal kzt,
        @Nullable BigDecimal support,
        @Nullable Gap gap) {

    static LineAmount unknown(int no, CostGroup group, String currency, Gap gap) {
        return new LineAmount(no, group, currency, null, BigDecimal.ZERO, List.of(), null, null, gap);
    }

    static LineAmount of(
            PresentedCost line,
            CostGroup group,
            BigDecimal base,
            BigDecimal usedElsewhere,
            List<ConvertedPayment> payments,
            LawNumbers numbers) {
        BigDecimal kzt = payments.stream().map(ConvertedPayment::kzt).reduce(Tenge.ZERO, BigDecimal::add);
        BigDecimal support = Tenge.share(kzt, numbers.percent());
        return new LineAmount(line.no(), group, line.currency(), base, usedElsewhere, payments, kzt, support, null);
    }

    /** Did earlier use leave nothing of the line. */
    public boolean usedUp() {
        return base != null && base.signum() == 0 && usedElsewhere.signum() > 0;
    }
}
