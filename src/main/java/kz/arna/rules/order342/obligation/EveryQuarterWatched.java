package kz.arna.rules.order342.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.arna.calendar.Quarter;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-110, ¶24: each quarter that ends within two years after the payment has its income, from whichever source. */
final class EveryQuarterWatched extends ObligationRule {

    EveryQuarterWatched() {
        super("DPR-R-110", "¶24", "Has every quarter of the two years after the payment its figures?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(Undertaking.PAID_ON, "agreement.endedOn");
        Optional<LocalDate> paid = undertaking.day(Undertaking.PAID_ON);
        if (paid.isEmpty()) {
            return grounds.needsPerson(FACT_UNKNOWN);
        }
        List<Quarter> watched = undertaking.watched(paid.get());
        LocalDate end = paid.get().plusYears(undertaking.law().whole("monitoring.years"));
        if (!watched.isEmpty()) {
            grounds = grounds.probed(
                            Probe.days("monitoring.years", watched.getLast().end(), end))
                    .probed(Probe.days(
                            "monitoring.years", watched.getLast().next().end(), end));
        }
        Incomes incomes = undertaking.incomes();
        List<Quarter> missing = watched.stream()
                .filter(quarter -> undertaking.figuresDue(quarter).isBefore(undertaking.assessedOn()))
                .filter(quarter ->
                        OpenQuarters.MISSING.equals(incomes.of(quarter).gap()))
                .toList();
        return missing.isEmpty()
                ? grounds.met()
                : grounds.noting(quarters(missing)).needsPerson(OpenQuarters.MISSING);
    }
}
