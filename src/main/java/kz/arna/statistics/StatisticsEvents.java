package kz.arna.statistics;

import java.util.Set;
import kz.arna.calendar.Quarter;

/** Implemented by whoever follows the values. */
public interface StatisticsEvents {

    /**
     * Values of a file were applied. Called in the applying transaction: what it writes is committed with the values, and
     * if it throws, none of them count.
     *
     * @param subjects BINs whose values the file brought
     * @param quarters of these values
     */
    void valuesApplied(Set<String> subjects, Set<Quarter> quarters);
}
