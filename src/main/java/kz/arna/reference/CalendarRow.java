package kz.arna.reference;

import java.time.LocalDate;
import kz.arna.calendar.CalendarDay;
import kz.arna.calendar.DayKind;
import org.jspecify.annotations.Nullable;

/** A line of a calendar's CSV; every column is needed. */
record CalendarRow(
        @Nullable LocalDate date,
        @Nullable DayKind kind,
        @Nullable String name,
        @Nullable String source,
        @Nullable LocalDate validFrom) {

    CalendarDay day() {
        if (date == null || kind == null || name == null || source == null || validFrom == null) {
            throw ImportProblems.malformed(date == null ? "date" : date.toString());
        }
        return new CalendarDay(date, kind, name, source, validFrom);
    }
}
