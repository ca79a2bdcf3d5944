package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.costs.Law;
import kz.arna.rules.order342.costs.Reasons;

/**
 * DPR-R-040: never more than item 12 declares. The form does not say whether its total is the cost presented or the support
 * asked for: the figure itself shows it, or a person decides (AMB-DPR-45).
 */
final class WithinDeclared extends AmountRule {

    WithinDeclared() {
        super("DPR-R-040", "annex 1 item 12", "Does the total of item 12 say how much may be paid?");
    }

    @Override
    public Verdict decide(AmountTable table) {
        DeclaredLimit declared = table.result().declared();
        Grounds grounds = probed(Grounds.of(Looked.declared(declared)), declared, table);
        return switch (declared.status()) {
            case BASE, SUPPORT -> grounds.noting(AmountNotes.declared(declared)).met();
            case UNCLEAR ->
                grounds.noting(AmountNotes.readings(table.alternatives(AmountTable.DECLARED)))
                        .needsPerson(Reasons.DECLARED_TOTAL_UNCLEAR);
            case MISSING -> grounds.needsPerson(Reasons.FACT_UNKNOWN);
        };
    }

    /** The share of the law is tried where the total is compared with it. */
    private static Grounds probed(Grounds grounds, DeclaredLimit declared, AmountTable table) {
        BigDecimal presented = declared.presented();
        return declared.declared() == null || presented == null
                ? grounds
                : grounds.probed(new Probe.Against(
                        Law.SHARE,
                        declared.declared(),
                        Tenge.share(presented, table.claim().numbers().percent())));
    }
}
