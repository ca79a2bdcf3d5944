package kz.arna.rules.order342.obligation;

import java.util.Optional;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/**
 * DPR-R-114, Law art. 27(4): a refund takes the National Bank's base rate into account. How, the texts do not say: by default a
 * person enters the sum, and no demand leaves by itself (AMB-DPR-36, E-06). A sum counts for the refund that it was entered for.
 */
final class BaseRateCounted extends ObligationRule {

    static final String SETTING = "AMB-DPR-36";

    BaseRateCounted() {
        super("DPR-R-114", "S004 art. 27(4)", "Is the base rate taken into account in the refund?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(Refund.ENTERED, Refund.ENTERED_FOR, "nbk.baseRate", Undertaking.PAID_ON);
        Optional<Refund> refund = Refund.due(undertaking);
        if (refund.isEmpty() || refund.get().entered(undertaking).isPresent()) {
            return grounds.met();
        }
        return switch (undertaking.settings().choice(SETTING)) {
            case "OFF" -> grounds.met();
            case "FORMULA" ->
                refund.get()
                        .surcharge(undertaking)
                        .map(added -> grounds.noting(sum(added)).met())
                        .orElseGet(() -> grounds.needsPerson(FACT_UNKNOWN));
            default -> grounds.needsPerson("REFUND_BY_PERSON");
        };
    }
}
