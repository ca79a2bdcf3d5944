package kz.arna.rules.order342.obligation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;

/**
 * DPR-R-111, ¶25(5): no risk of non-performance shows. The criterion is not in the texts (E-20): after k of eight quarters the
 * growth should have reached k eighths of what is owed.
 */
final class NoRiskFound extends ObligationRule {

    NoRiskFound() {
        super("DPR-R-111", "¶25(5)", "Does the growth so far keep step with the growth that is owed?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(Undertaking.AGREEMENT, Undertaking.SUPPORT);
        if (undertaking.settings().is("dpr.risk.rules", "OFF")) {
            return grounds.met();
        }
        Optional<Achievement> reached = Achievement.of(undertaking);
        if (reached.isEmpty()) {
            return grounds.needsPerson(FIGURES_OPEN);
        }
        int quarters = reached.get().quarters();
        if (quarters == 0 || quarters == undertaking.quarters()) {
            return grounds.met();
        }
        BigDecimal step = reached.get()
                .required()
                .multiply(BigDecimal.valueOf(quarters))
                .divide(BigDecimal.valueOf(undertaking.quarters()), MathContext.DECIMAL128);
        Grounds compared = grounds.noting(growth(reached.get()))
                .probed(new Probe.Against("obligation.multiple", reached.get().growth(), step));
        return reached.get().growth().compareTo(step) < 0 ? compared.notMet("DPR-OBL-04") : compared.met();
    }
}
