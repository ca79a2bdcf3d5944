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
        if (!asked(filing)) {
            return grounds.met();
        }
        Optional<Boolean> member = registered.flatMap(Fact::flag);
        if (member.isEmpty()) {
            return grounds.needsPerson("FACT_UNKNOWN");
        }
        if (!speaksOf(filing.submissionDate(), registered)) {
            return grounds.needsPerson("REGISTER_OF_ANOTHER_DAY");
        }
        return member.get() ? grounds.met() : absent(filing, grounds);
    }

    /** Membership counts on the day of filing (AMB-DPR-16); who states no day speaks of it. */
    private static boolean speaksOf(LocalDate filed, Optional<Fact> registered) {
        return registered.map(Fact::asOf).filter(day -> !day.equals(filed)).isEmpty();
    }

    private static Verdict absent(Filing filing, Grounds grounds) {
        Grounds looked = grounds.and(filing.fact(WorksOnly.FACT));
        return WorksOnly.forPerson(filing) ? looked.needsPerson("WORKS_ONLY") : looked.notMet("DPR-REF-07");
    }

    private static boolean asked(Filing filing) {
        Optional<LocalDate> from = filing.settings().date("AMB-DPR-18");
        return from.isPresent() && !filing.submissionDate().isBefore(from.get());
    }
}
