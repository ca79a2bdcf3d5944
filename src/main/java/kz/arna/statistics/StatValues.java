package kz.arna.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kz.arna.calendar.Quarter;

/** The values that count today and those they replaced. */
public interface StatValues {

    /**
     * All current values of the subject, both sources, from the first to the last quarter inclusive, ordered by form,
     * section, line, quarter, activity and source. A value of the Bureau that a consent covered which was withdrawn since
     * is hidden, unless another consent covers it too.
     *
     * @param subject BIN, twelve digits
     */
    List<StatValue> current(String subject, Quarter from, Quarter to);

    /**
     * Everything ever said for the key, in the order in which it ceased to count, what counts last; hidden like {@link #current}.
     * A value of a file that came after one with a higher number never counted: it was replaced when it was loaded.
     */
    List<StatValue> history(StatKey key);

    /**
     * Puts values that did not come as a file (the applicant's own report, DPR-R-148) in the ambient transaction. A value
     * that differs from the current one of its source replaces it and the old one is kept; an equal one changes nothing.
     *
     * @param origin id of the report
     * @return how many values are new or changed
     */
    int put(StatSource source, UUID origin, List<Entry> entries);

    /**
     * A value to be put.
     *
     * @param row row number in its report, from 1
     */
    record Entry(StatKey key, Activity.Kind kind, BigDecimal value, int row) {}
}
