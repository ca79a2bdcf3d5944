package kz.arna.statistics.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.WorkingCalendar;

/** Times of the day at which something is done on working days. */
record SetTimes(List<LocalTime> times) {

    /** The latest of them that has come; empty when no times are set. */
    Optional<Instant> latest(Instant now, WorkingCalendar calendar) {
        LocalDate today = Kazakhstan.dayOf(now);
        Optional<Instant> ofToday = calendar.isWorking(today)
                ? times.stream()
                        .map(time -> at(today, time))
                        .filter(moment -> !moment.isAfter(now))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
        LocalDate before = calendar.lastWorkingBefore(today);
        return ofToday.or(() -> times.stream().max(Comparator.naturalOrder()).map(time -> at(before, time)));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Kazakhstan.ZONE).toInstant();
    }
}
