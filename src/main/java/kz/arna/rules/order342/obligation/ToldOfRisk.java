package kz.arna.rules.order342.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;

/**
 * DPR-R-120, agr.4(3): an applicant at risk is told once in each six months from the signing. The first six months end before
 * anything is owed; a notice given earlier in a half-year counts for that half-year. Where nobody can say whether there is a risk,
 * nobody can say whether a notice is owed.
 */
final class ToldOfRisk extends ObligationRule {

    private static final String NOTICES = "risk.notices";
    private static final String MONTHS = "risk.notice.months";

    ToldOfRisk() {
        super("DPR-R-120", "agr.4(3)", "Was the applicant told of the risk in this half-year?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(NOTICES, Undertaking.AGREEMENT);
        Verdict risk = new NoRiskFound().decide(undertaking);
        if (risk instanceof Verdict.Met) {
            return grounds.met();
        }
        Optional<LocalDate> agreement = undertaking.agreement();
        if (agreement.isEmpty()) {
            return grounds.needsPerson(FACT_UNKNOWN);
        }
        int months = undertaking.law().whole(MONTHS);
        LocalDate due = agreement.get().plusMonths(months);
        Grounds compared = grounds.probed(Probe.days(MONTHS, undertaking.assessedOn(), due));
        LocalDate begin = begin(agreement.get(), months, undertaking.assessedOn());
        if (undertaking.assessedOn().isBefore(due)
                || told(undertaking).stream().anyMatch(day -> !day.isBefore(begin))) {
            return compared.met();
        }
        return risk instanceof Verdict.NotMet ? compared.notMet("DPR-OBL-05") : compared.needsPerson(FIGURES_OPEN);
    }

    /** The first day of the half-year in which the day lies; each is counted from the signing (XC-R-016). */
    private static LocalDate begin(LocalDate agreement, int months, LocalDate day) {
        return Stream.iterate(0, n -> n + 1)
                .map(n -> agreement.plusMonths((long) n * months))
                .takeWhile(start -> !start.isAfter(day))
                .reduce(agreement, (before, start) -> start);
    }

    private static List<LocalDate> told(Undertaking undertaking) {
        return undertaking.fact(NOTICES).map(Fact::value).stream()
                .flatMap(days -> StreamSupport.stream(days.spliterator(), false))
                .map(JsonNode::asText)
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse)
                .toList();
    }
}
