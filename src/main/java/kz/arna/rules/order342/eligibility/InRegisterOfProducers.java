package kz.arna.rules.order342.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-015, Law art. 25(5), 25(6): a member of the register of goods producers on the day of filing. */
final class InRegisterOfProducers extends Condition {

    InRegisterOfProducers() {
        super(
                "DPR-R-015",
                "S004 art. 25(5), 25(6)",
                "Is the applicant in the register of Kazakhstani goods producers?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Optional<Fact> registered = filing.fact("producers.registered");
        Grounds grounds = Grounds.of(registered).and(filing.fact("producers.goods"));
        if (!asked(filing) || registered.flatMap(Fact::flag).orElse(false)) {
            return grounds.met();
        }
        return registered.isEmpty() ? grounds.needsPerson("FACT_UNKNOWN") : absent(filing, grounds);
    }

    /** Who offers only works and services cannot be in a register of goods (AMB-DPR-53). */
    private static Verdict absent(Filing filing, Grounds grounds) {
        Optional<Fact> worksOnly = filing.fact("subject.worksOnly");
        return worksOnly.flatMap(Fact::flag).orElse(false) && filing.settings().is("AMB-DPR-53", "PERSON")
                ? grounds.and(worksOnly).needsPerson("WORKS_ONLY")
                : grounds.and(worksOnly).notMet("DPR-REF-07");
    }

    private static boolean asked(Filing filing) {
        Optional<LocalDate> from = filing.settings().date("AMB-DPR-18");
        return from.isPresent() && !filing.submissionDate().isBefore(from.get());
    }
}
