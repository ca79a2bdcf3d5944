package kz.arna.rules.order342.costs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The months before the application reached the Operator in which payments count (S003 ¶10(1)); both days belong to it.
 *
 * @param from the same day of the month that many months earlier, or the last day of that month where it is shorter
 * @param to the day of receipt
 */
public record Window(LocalDate from, LocalDate to) {

    /** The window of {@code months} months that ends on {@code receipt}. */
    public static Window before(LocalDate receipt, int months) {
        return new Window(receipt.minusMonths(months), receipt);
    }

    /** A document without a day is taken as inside: that it lacks the day is another rule's question. */
    public boolean contains(@Nullable LocalDate day) {
        return day == null || !day.isBefore(from) && !day.isAfter(to);
    }

    /** Is the day later than the receipt: no document of an application can be. */
    public boolean endsBefore(@Nullable LocalDate day) {
        return day != null && day.isAfter(to);
    }
}
