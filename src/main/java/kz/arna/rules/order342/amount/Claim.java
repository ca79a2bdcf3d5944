package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.arna.rules.order342.costs.PresentedCost;
import kz.arna.rules.order342.costs.ProofKey;
import kz.arna.rules.order342.costs.Window;
import kz.arna.rules.order342.filing.PriorSupport;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the amount follows from, whatever the reading.
 *
 * @param lines all lines of item 12, in order
 * @param excluded numbers of the lines that no rule of ¶8, ¶10, ¶12 lets through
 * @param submission day of filing: ¶9 and the MCI
 * @param window months before receipt in which payments count
 * @param payment expected day of payment (AMB-DPR-40)
 * @param prior earlier reimbursements of the applicant, paid and reserved
 * @param used accepted bases of other cases by document, in its currency (DPR-R-144)
 * @param taxes taxes found within the net sums, by line, in the contract currency (¶12(1))
 * @param declared total of item 12 in tenge
 */
public record Claim(
        List<PresentedCost> lines,
        Set<Integer> excluded,
        LocalDate submission,
        Window window,
        LocalDate payment,
        LawNumbers numbers,
        ExchangeRates rates,
        List<PriorSupport> prior,
        Map<ProofKey, BigDecimal> used,
        Map<Integer, BigDecimal> taxes,
        @Nullable BigDecimal declared) {

    /** The same claim with another index: what the amount would be had it been filed on another day. */
    Claim withMci(@Nullable BigDecimal mci) {
        return new Claim(
                lines,
                excluded,
                submission,
                window,
                payment,
                numbers.withMci(mci),
                rates,
                prior,
                used,
                taxes,
                declared);
    }
}
