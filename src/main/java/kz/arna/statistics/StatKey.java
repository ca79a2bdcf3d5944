package kz.arna.statistics;

import kz.arna.base.Masking;
import kz.arna.calendar.Quarter;

/**
 * What a value is the value of.
 *
 * @param subject BIN of the respondent, twelve digits
 * @param activity OKED code without dots, or {@link Activity#TOTAL_CODE}
 */
public record StatKey(String subject, StatLine line, Quarter quarter, String activity) {

    /** Without the subject, so that no log line shows it by accident. */
    @Override
    public String toString() {
        return "StatKey[" + Masking.MASK + " " + line + " " + quarter + " " + activity + "]";
    }
}
