package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.arna.rules.order342.filing.ExchangeRate;

/** The rates that are known, and which of them was in force on a day (DPR-R-037, AMB-DPR-10, XC-R-062). */
public final class ExchangeRates {

    private static final String TENGE = "KZT";

    private record Day(String currency, LocalDate date) {}

    private final Map<Day, ExchangeRate> known = new HashMap<>();
    private final Set<Day> contradicted = new HashSet<>();
    private final Set<LocalDate> unpublished;
    private final Predicate<LocalDate> working;
    private final boolean carried;

    /**
     * @param rates what the National Bank published
     * @param unpublished days of which the National Bank said that it published nothing
     * @param working whether banks work on a day: without a rate on such a day a rate is missing
     * @param carried does the last published rate stay in force on a day without a fixing
     */
    public ExchangeRates(
            Collection<ExchangeRate> rates, Set<LocalDate> unpublished, Predicate<LocalDate> working, boolean carried) {
        this.working = working;
        this.unpublished = Set.copyOf(unpublished);
        this.carried = carried;
        rates.forEach(this::learn);
    }

    private void learn(ExchangeRate rate) {
        Day day = new Day(rate.currency(), rate.date());
        ExchangeRate before = known.put(day, rate);
        if (before != null && !samePrice(before, rate)) {
            contradicted.add(day);
        }
    }

    /**
     * The rate in force on a day; empty where it is not known, or two differ.
     *
     * <p>A missing rate is never guessed: the search goes back over a day only when that day is no working day,
     * or the National Bank itself said that it published nothing. A working day without a rate is a rate to be asked for.
     */
    public Optional<ExchangeRate> inForce(String currency, LocalDate day) {
        if (currency.equals(TENGE)) {
            return Optional.of(new ExchangeRate(TENGE, day, 1, BigDecimal.ONE));
        }
        for (LocalDate date = day; ; date = date.minusDays(1)) {
            ExchangeRate rate = known.get(new Day(currency, date));
            if (rate != null) {
                return contradicted.contains(new Day(currency, date)) ? Optional.empty() : Optional.of(rate);
            }
            if (!carried || !withoutFixing(date)) {
                return Optional.empty();
            }
        }
    }

    private static boolean samePrice(ExchangeRate one, ExchangeRate other) {
        return one.unit() == other.unit() && one.rate().compareTo(other.rate()) == 0;
    }

    private boolean withoutFixing(LocalDate date) {
        return !working.test(date) || unpublished.contains(date);
    }
}
