package kz.arna.reference;

import java.time.LocalDate;
import java.util.List;

/**
 * What the National Bank says about one day.
 *
 * @param date the day asked about
 * @param published whether it set rates for that day; false on a non-fixing day
 * @param rates all rates of the day; empty when none were published
 */
public record FxDay(LocalDate date, boolean published, List<FxRate> rates) {

    /** @throws IllegalArgumentException when rates and flag disagree or a rate is of another day */
    public FxDay {
        rates = List.copyOf(rates);
        LocalDate day = date;
        if (published == rates.isEmpty()) {
            throw new IllegalArgumentException("a published day has rates and an unpublished one has none: " + date);
        }
        if (rates.stream().anyMatch(rate -> !rate.date().equals(day))) {
            throw new IllegalArgumentException("a rate of another day among those of " + date);
        }
    }
}
