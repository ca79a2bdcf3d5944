package kz.arna.rules.order342.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.arna.calendar.Quarter;

/** Quarters whose income nobody has stated although it should be in: without them monitoring is impossible (agr.5(2)). */
final class OpenQuarters {

    static final String MISSING = "FIGURES_MISSING";

    private OpenQuarters() {}

    /**
     * Of the quarters watched and of those compared, each after its day; and of the baseline, as soon as one of them is due
     * and there is something to compare it with. Oldest first.
     */
    static List<Quarter> of(Undertaking undertaking) {
        Optional<LocalDate> paid = undertaking.day(Undertaking.PAID_ON);
        if (paid.isEmpty()) {
            return List.of();
        }
        Optional<Comparison> comparison = undertaking.comparison();
        List<Quarter> due = Stream.concat(
                        undertaking.watched(paid.get()).stream(),
                        comparison.stream().flatMap(all -> all.after().stream()).map(QuarterIncome::quarter))
                .filter(quarter -> undertaking.figuresDue(quarter).isBefore(undertaking.assessedOn()))
                .filter(quarter -> isWithin(undertaking, quarter))
                .toList();
        if (due.isEmpty()) {
            return List.of();
        }
        Incomes incomes = undertaking.incomes();
        return Stream.concat(
                        due.stream(),
                        comparison.stream()
                                .flatMap(all -> all.baseline().stream())
                                .map(QuarterIncome::quarter))
                .distinct()
                .sorted()
                .filter(quarter -> MISSING.equals(incomes.of(quarter).gap()))
                .toList();
    }

    private static boolean isWithin(Undertaking undertaking, Quarter quarter) {
        return undertaking
                .day("agreement.endedOn")
                .filter(ended -> undertaking.settings().is("AMB-DPR-35", "STOPS"))
                .filter(quarter.end()::isAfter)
                .isEmpty();
    }
}
