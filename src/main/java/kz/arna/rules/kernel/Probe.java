package kz.arna.rules.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A comparison that a rule made with a number of the law: the build asks that each was tried on both sides. */
public sealed interface Probe {

    /** The id of the parameter in {@code rulebook/parameters.yaml}. */
    String parameter();

    /** A value was compared with the limit that follows from the parameter, both in the parameter's probe unit. */
    record Against(String parameter, BigDecimal actual, BigDecimal limit) implements Probe {}

    /** The parameter was read for a day: which of its dated rows applies. */
    record OnDay(String parameter, LocalDate day) implements Probe {}

    /** A day was compared with the day that follows from the parameter; the distance counts in days. */
    static Probe days(String parameter, LocalDate actual, LocalDate limit) {
        return new Against(parameter, BigDecimal.valueOf(actual.toEpochDay()), BigDecimal.valueOf(limit.toEpochDay()));
    }
}
