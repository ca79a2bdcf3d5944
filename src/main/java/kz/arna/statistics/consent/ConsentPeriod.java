package kz.arna.statistics.consent;

import java.time.LocalDate;
import kz.arna.calendar.Quarter;

/** The quarters of a consent: from two years before the agreement to two years after it, inclusive (DPR-R-116). */
public record ConsentPeriod(Quarter first, Quarter last) {

    private static final int YEARS = 2;

    /** Seventeen quarters, whatever the day. */
    public static ConsentPeriod around(LocalDate agreement) {
        return new ConsentPeriod(Quarter.of(agreement.minusYears(YEARS)), Quarter.of(agreement.plusYears(YEARS)));
    }
}
