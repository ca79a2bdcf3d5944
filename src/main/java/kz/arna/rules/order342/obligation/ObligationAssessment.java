package kz.arna.rules.order342.obligation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.arna.calendar.Quarter;
import kz.arna.rules.kernel.Trace;
import kz.arna.rules.kernel.VerdictListener;
import kz.arna.rules.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one counter-obligation.
 *
 * @param achievement how far it is fulfilled; none where a needed figure or fact is missing
 * @param refund what is to be paid back by the level alone: KZT; none where nothing is due
 * @param surcharge what the base rate adds: KZT; none unless the formula is chosen and its rate known
 * @param demand the whole sum to demand: KZT; none while a person has to enter it
 * @param lacking quarters whose income is due and stated by nobody, oldest first
 * @param differences figures that Bureau and applicant state differently
 */
public record ObligationAssessment(
        ObligationOutcome outcome,
        Trace trace,
        @Nullable Achievement achievement,
        @Nullable BigDecimal refund,
        @Nullable BigDecimal surcharge,
        @Nullable BigDecimal demand,
        List<Quarter> lacking,
        List<Difference> differences) {

    /** Asks every rule. */
    public static ObligationAssessment of(Undertaking undertaking, Wording wording, VerdictListener listener) {
        Trace trace = ObligationRules.all().decide(undertaking, wording, listener);
        Optional<Refund> refund = Refund.due(undertaking);
        Optional<BigDecimal> surcharge =
                refund.filter(due -> mode(undertaking, "FORMULA")).flatMap(due -> due.surcharge(undertaking));
        return new ObligationAssessment(
                ObligationOutcome.of(trace, undertaking),
                trace,
                Achievement.of(undertaking).orElse(null),
                refund.map(Refund::principal).orElse(null),
                surcharge.orElse(null),
                demand(undertaking, refund, surcharge).orElse(null),
                OpenQuarters.of(undertaking),
                Difference.all(undertaking));
    }

    /** Nothing is demanded where nothing is to be paid back, whatever a person entered before. */
    private static Optional<BigDecimal> demand(
            Undertaking undertaking, Optional<Refund> refund, Optional<BigDecimal> surcharge) {
        return refund.flatMap(due -> due.entered(undertaking)
                .or(() ->
                        mode(undertaking, "OFF") ? Optional.of(due.principal()) : surcharge.map(due.principal()::add)));
    }

    private static boolean mode(Undertaking undertaking, String choice) {
        return undertaking.settings().is(BaseRateCounted.SETTING, choice);
    }
}
