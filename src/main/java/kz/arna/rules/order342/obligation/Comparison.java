package kz.arna.rules.order342.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.arna.calendar.Quarter;

/**
 * The quarters before the agreement beside those after it (AMB-DPR-20, AMB-DPR-21).
 *
 * @param before the full quarters before the agreement's own, oldest first
 * @param after as many full quarters after it, oldest first
 * @param lastFour whether the last half of {@code before}, taken twice, is the baseline
 */
record Comparison(List<QuarterIncome> before, List<QuarterIncome> after, boolean lastFour) {

    /** The quarters around the day of the agreement, with their incomes. */
    static Comparison around(
            LocalDate agreement, int quarters, boolean ownCountsAfter, boolean lastFour, Incomes incomes) {
        Quarter own = Quarter.of(agreement);
        Quarter first = ownCountsAfter ? own : own.next();
        List<Quarter> before = Stream.iterate(own.previous(), Quarter::previous)
                .limit(quarters)
                .toList();
        return new Comparison(
                before.reversed().stream().map(incomes::of).toList(),
                first.onwards().limit(quarters).map(incomes::of).toList(),
                lastFour);
    }

    /** How many of the quarters after it were over on the day. */
    int ended(LocalDate day) {
        return (int) after.stream()
                .filter(income -> income.quarter().end().isBefore(day))
                .count();
    }

    /** How many full quarters have passed since the agreement, also beyond those that are compared. */
    int fullQuarters(LocalDate day) {
        return (int) after.getFirst()
                .quarter()
                .onwards()
                .takeWhile(quarter -> quarter.end().isBefore(day))
                .count();
    }

    /** How many quarters after the agreement are settled without a gap between them, of those that were over. */
    int settled(LocalDate day) {
        return (int) after.stream()
                .limit(ended(day))
                .takeWhile(QuarterIncome::settled)
                .count();
    }

    /** Quarters whose income must be known for a verdict on the day, and is not. */
    List<QuarterIncome> gaps(LocalDate day) {
        return Stream.concat(baseline().stream(), after.stream().limit(ended(day)))
                .filter(Predicate.not(QuarterIncome::settled))
                .toList();
    }

    /** Whether the quarters that the growth is measured against are settled. */
    boolean baselineSettled() {
        return baseline().stream().allMatch(QuarterIncome::settled);
    }

    /**
     * Income of the first {@code quarters} after, each less that of the same quarter of the calendar before, so that seasons are
     * no growth: KZT.
     */
    BigDecimal growth(int quarters) {
        return IntStream.range(0, quarters)
                .mapToObj(i -> after.get(i).orZero().subtract(counterpart(i).orZero()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The n-th first quarter of a year after stands beside the n-th before, and so on. */
    private QuarterIncome counterpart(int i) {
        List<QuarterIncome> alike = ofSeason(baseline(), after.get(i));
        int earlier = ofSeason(after.subList(0, i), after.get(i)).size();
        return alike.get(earlier % alike.size());
    }

    private static List<QuarterIncome> ofSeason(List<QuarterIncome> incomes, QuarterIncome like) {
        return incomes.stream()
                .filter(income -> income.quarter().number() == like.quarter().number())
                .toList();
    }

    /** The quarters that the growth is measured against, oldest first. */
    List<QuarterIncome> baseline() {
        return lastFour ? before.subList(before.size() / 2, before.size()) : before;
    }
}
