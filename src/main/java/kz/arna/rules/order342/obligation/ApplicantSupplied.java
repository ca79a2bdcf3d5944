package kz.arna.rules.order342.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.arna.calendar.Quarter;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/**
 * DPR-R-148, ¶24: the applicant supplies the indicators of agr-A2 each quarter; where the Bureau says otherwise of any of them,
 * a person looks. The text names no day, so one who is late has still supplied (setting {@code dpr.figures.day}).
 */
final class ApplicantSupplied extends ObligationRule {

    private static final String PARTIAL = "figures.partial";
    private static final int NAMED = 5;

    ApplicantSupplied() {
        super("DPR-R-148", "¶24", "Has the applicant supplied each quarter's indicators, and does the Bureau agree?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(Undertaking.PAID_ON, PARTIAL);
        if (undertaking.settings().is("AMB-DPR-23", "CONSENT_ONLY")) {
            return grounds.met();
        }
        Optional<LocalDate> paid = undertaking.day(Undertaking.PAID_ON);
        if (paid.isEmpty()) {
            return grounds.needsPerson(FACT_UNKNOWN);
        }
        List<Quarter> watched = undertaking.watched(paid.get()).stream()
                .filter(quarter -> quarter.end().isBefore(undertaking.assessedOn()))
                .toList();
        List<String> differing = differing(undertaking, watched);
        if (!differing.isEmpty()) {
            return grounds.noting(quarters(differing)).needsPerson("SOURCES_DIFFER");
        }
        List<Quarter> missing = watched.stream()
                .filter(quarter -> undertaking.figuresDue(quarter).isBefore(undertaking.assessedOn()))
                .filter(quarter -> !undertaking.statedByApplicant(quarter) || isPartial(undertaking, quarter))
                .toList();
        return missing.isEmpty()
                ? grounds.met()
                : grounds.noting(quarters(missing)).notMet("DPR-OBL-03");
    }

    /** The first keys that differ, and quarters whose incomes differ although no key does: a total against its parts. */
    private static List<String> differing(Undertaking undertaking, List<Quarter> watched) {
        List<Difference> all = Difference.all(undertaking);
        List<String> keys = all.stream().limit(NAMED).map(Difference::key).toList();
        Incomes incomes = undertaking.incomes();
        Stream<String> sums = watched.stream()
                .filter(quarter -> "SOURCES_DIFFER".equals(incomes.of(quarter).gap()))
                .filter(quarter -> all.stream().noneMatch(one -> one.quarter().equals(quarter)))
                .map(Quarter::toString);
        Stream<String> more = all.size() > NAMED ? Stream.of("… +" + (all.size() - NAMED)) : Stream.empty();
        return Stream.of(keys.stream(), more, sums).flatMap(part -> part).toList();
    }

    private static boolean isPartial(Undertaking undertaking, Quarter quarter) {
        return undertaking.fact(PARTIAL).map(Fact::value).stream()
                .flatMap(list -> list.valueStream())
                .anyMatch(text -> text.asText().equals(quarter.toString()));
    }
}
