package kz.arna.rules.order342.eligibility;

import kz.arna.rules.kernel.Fact;
import kz.arna.rules.order342.filing.Filing;

/** Who offers only works and services cannot be in a register of goods: its absence there decides nothing (AMB-DPR-53). */
final class WorksOnly {

    static final String FACT = "subject.worksOnly";

    private WorksOnly() {}

    /** Whether an official found so, and a person is to judge it. */
    static boolean forPerson(Filing filing) {
        return filing.fact(FACT).flatMap(Fact::flag).orElse(false)
                && filing.settings().is("AMB-DPR-53", "PERSON");
    }
}
