package kz.arna.rules.order342.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.arna.calendar.Quarter;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/**
 * DPR-R-148, ¶24: the applicant supplies the indicators of agr-A2 each quarter; where the Bureau says otherwise, a person looks.
 * The text names no day, so one who is late has still supplied (setting {@code dpr.figures.day}).
 */
final class ApplicantSupplied extends ObligationRule {

    ApplicantSupplied() {
        super("DPR-R-148", "¶24", "Has the applicant supplied each quarter's indicators, and does the Bureau agree?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(Undertaking.PAID_ON);
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
        Incomes incomes = new Incomes(undertaking.figures(), undertaking.settings(), undertaking.facts());
        List<Quarter> differing = watched.stream()
                .filter(quarter -> "SOURCES_DIFFER".equals(incomes.of(quarter).gap()))
                .toList();
        if (!differing.isEmpty()) {
            return grounds.noting(quarters(differing)).needsPerson("SOURCES_DIFFER");
        }
        List<Quarter> missing = watched.stream()
                .filter(quarter -> undertaking.figuresDue(quarter).isBefore(undertaking.assessedOn()))
                .filter(quarter -> !undertaking.stated(quarter, FigureSource.APPLICANT))
                .toList();
        return missing.isEmpty()
                ? grounds.met()
                : grounds.noting(quarters(missing)).notMet("DPR-OBL-03");
    }
}
