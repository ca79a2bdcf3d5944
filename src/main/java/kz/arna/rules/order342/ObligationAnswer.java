package kz.arna.rules.order342;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kz.arna.rules.kernel.Settings;
import kz.arna.rules.order342.ObligationResult.Amounts;
import kz.arna.rules.order342.obligation.Achievement;
import kz.arna.rules.order342.obligation.Difference;
import kz.arna.rules.order342.obligation.ObligationAssessment;
import org.jspecify.annotations.Nullable;

/** Puts what the rules of the counter-obligation found into the shape of the assessment call. */
final class ObligationAnswer {

    private static final int LEVEL_DECIMALS = 4;

    private ObligationAnswer() {}

    static ObligationResult of(ObligationAssessment assessed, String version, Settings settings) {
        return new ObligationResult(
                assessed.outcome(),
                amounts(assessed, assessed.achievement()),
                assessed.trace().judgements().stream().map(Answer::answer).toList(),
                assessed.lacking().stream().map(Object::toString).toList(),
                assessed.differences().stream().map(ObligationAnswer::differing).toList(),
                version,
                settings.inForce());
    }

    private static ObligationResult.Differing differing(Difference one) {
        return new ObligationResult.Differing(
                one.form(),
                one.section(),
                one.line(),
                one.quarter().toString(),
                one.activity(),
                one.bureau().toPlainString(),
                one.applicant().toPlainString());
    }

    private static @Nullable Amounts amounts(ObligationAssessment assessed, @Nullable Achievement achievement) {
        return achievement == null
                ? null
                : new Amounts(
                        tenge(achievement.support()),
                        tenge(achievement.required()),
                        tenge(achievement.growth()),
                        percent(achievement.level()),
                        achievement.quarters(),
                        orNone(assessed.refund()),
                        orNone(assessed.surcharge()),
                        orNone(assessed.demand()));
    }

    private static @Nullable String orNone(@Nullable BigDecimal value) {
        return value == null ? null : tenge(value);
    }

    private static String tenge(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String percent(BigDecimal level) {
        return level.movePointRight(2)
                .setScale(LEVEL_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
