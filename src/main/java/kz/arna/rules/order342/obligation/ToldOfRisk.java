package kz.arna.rules.order342.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Moments;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;

/**
 * DPR-R-120, agr.4(3): an applicant at risk is told once in each six months from the signing, by the day on which they end, as long
 * as the agreement runs. What is told earlier in the half-year counts for it. Where nobody can say whether there is a risk, nobody can
 * say whether a notice is owed.
 */
final class ToldOfRisk extends ObligationRule {

    private static final String NOTICES = "risk.notices";

    ToldOfRisk() {
        super("DPR-R-120", "agr.4(3)", "Was the applicant told of the risk in this half-year?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(NOTICES, HalfYear.TERM, Undertaking.AGREEMENT);
        Verdict risk = new NoRiskFound().decide(undertaking);
        if (risk instanceof Verdict.Met) {
            return grounds.met();
        }
        if (undertaking.agreement().isEmpty()) {
            return grounds.needsPerson(FACT_UNKNOWN);
        }
        Optional<HalfYear> owed = HalfYear.of(undertaking);
        if (owed.isEmpty()) {
            return grounds.met();
        }
        LocalDate due = owed.get().due();
        Grounds compared = grounds.probed(Probe.days(HalfYear.MONTHS, undertaking.assessedOn(), due));
        if (told(undertaking).anyMatch(owed.get()::counts)) {
            return compared.met();
        }
        if (!(risk instanceof Verdict.NotMet)) {
            return compared.needsPerson(FIGURES_OPEN);
        }
        return undertaking.assessedOn().isAfter(due)
                ? compared.notMet("DPR-OBL-05")
                : compared.needsPerson("NOTICE_TO_SEND");
    }

    private static Stream<LocalDate> told(Undertaking undertaking) {
        return undertaking.fact(NOTICES).map(Fact::value).stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .flatMap(text -> Moments.day(text).stream());
    }
}
