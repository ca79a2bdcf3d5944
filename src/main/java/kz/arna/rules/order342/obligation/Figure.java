package kz.arna.rules.order342.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.arna.calendar.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * One value of one line of primary statistics for one quarter (DPR-D-13).
 *
 * @param form code of the statistical form: {@code 0051102} (1-ПФ), {@code 0031102} (2-МП) or {@code 1211101} (1-Т)
 * @param section section of the form, e.g. {@code 3}
 * @param line code of the line, e.g. {@code 1} or {@code 6.3}
 * @param activity {@code TOTAL} or an OKED code: the forms are filled by main and secondary activity
 * @param value thousand tenge or persons, as the line's unit says
 * @param receivedOn the day it came in
 */
public record Figure(
        String form,
        String section,
        String line,
        Quarter quarter,
        String activity,
        BigDecimal value,
        FigureSource source,
        @Nullable LocalDate receivedOn) {

    /** The activity that stands for all of them together. */
    public static final String TOTAL = "TOTAL";

    boolean isTotal() {
        return TOTAL.equals(activity);
    }
}
