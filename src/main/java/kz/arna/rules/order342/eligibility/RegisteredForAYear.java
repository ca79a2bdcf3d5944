package kz.arna.rules.order342.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-006, ¶11(3): a calendar year, date to date, between the first registration and receipt; the boundary counts. */
final class RegisteredForAYear extends Condition {

    RegisteredForAYear() {
        super("DPR-R-006", "¶11(3)", "Has a calendar year passed from the first registration to the receipt?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Optional<Fact> registration = filing.fact("registration.firstDate");
        return registration
                .flatMap(Fact::date)
                .map(first -> passed(first, filing, Grounds.of(registration)))
                .orElseGet(() -> Grounds.of(registration).needsPerson("FACT_UNKNOWN"));
    }

    private static Verdict passed(LocalDate first, Filing filing, Grounds grounds) {
        LocalDate from = first.plusYears(filing.law().whole("registration.years"));
        Grounds compared = grounds.probed(Probe.days("registration.years", filing.receiptDate(), from))
                .noting(Figures.term(first, from, filing.receiptDate()));
        return from.isAfter(filing.receiptDate()) ? compared.notMet("DPR-REF-02-04") : compared.met();
    }
}
