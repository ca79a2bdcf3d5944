package kz.arna.rules.order342.obligation;

import java.util.Optional;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/**
 * DPR-R-113, ¶27: no refund is due. The achieved level lowers it; a breach of other terms at a full level gives 0 by the
 * formula, and so a person decides (AMB-DPR-51).
 */
final class NothingToPayBack extends ObligationRule {

    NothingToPayBack() {
        super("DPR-R-113", "¶27", "Is nothing of the support to be paid back?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(Undertaking.SUPPORT, Refund.BREACH);
        Optional<Achievement> reached = Achievement.of(undertaking);
        if (reached.isEmpty()) {
            return grounds.needsPerson(FIGURES_OPEN);
        }
        if (Refund.breached(undertaking)
                && reached.get().reached()
                && undertaking.settings().is("AMB-DPR-51", "PERSON")) {
            return grounds.needsPerson("BREACH_AT_FULL_LEVEL");
        }
        return Refund.due(undertaking)
                .map(refund -> grounds.noting(sum(refund.principal())).notMet("DPR-OBL-02"))
                .orElseGet(grounds::met);
    }
}
