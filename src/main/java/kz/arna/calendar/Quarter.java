package kz.arna.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A calendar quarter, which is what "quarterly" means unless a contract says otherwise (XC-R-020).
 *
 * @param year calendar year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})-Q([1-4])");

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a year has quarters 1 to 4, not " + number);
        }
    }

    /** The quarter that the day lies in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Reads {@code 2025-Q3}. */
    public static Quarter parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a quarter is written 2025-Q3");
        }
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    public LocalDate start() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public LocalDate end() {
        return YearMonth.of(year, number * 3).atEndOfMonth();
    }

    public Quarter next() {
        return of(end().plusDays(1));
    }

    public Quarter previous() {
        return of(start().minusDays(1));
    }

    /** The quarter so many later; earlier when negative. */
    public Quarter plus(int quarters) {
        return of(start().plusMonths(3L * quarters));
    }

    /** How many quarters later the other is; negative when it is earlier. */
    public int until(Quarter other) {
        return (other.year - year) * 4 + other.number - number;
    }

    /** This quarter and all that follow. */
    public Stream<Quarter> onwards() {
        return Stream.iterate(this, Quarter::next);
    }

    /** A day of the month after the quarter, e.g. the 25th (DPR-R-115). */
    public LocalDate dayOfNextMonth(int day) {
        return end().plusDays(day);
    }

    @Override
    public int compareTo(Quarter other) {
        return start().compareTo(other.start());
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
