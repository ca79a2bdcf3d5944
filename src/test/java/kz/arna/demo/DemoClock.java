package kz.arna.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.DueDates;
import kz.arna.calendar.WorkingCalendar;

/**
 * Business time of the demo: real time in office hours; otherwise the clock is put to ten o'clock of the next working
 * day, so that the journeys do not wait for Monday.
 */
final class DemoClock {

    private static final int STARTS_AT = 10;

    private DemoClock() {}

    static Clock near(Instant now, WorkingCalendar calendar) {
        Instant registration = new DueDates(calendar).registrationMoment(now);
        boolean earlyEnough =
                Kazakhstan.at(now).getHour() < calendar.hours().closes().getHour() - 1;
        if (registration.equals(now) && earlyEnough) {
            return Clock.systemUTC();
        }
        LocalDate day = registration.equals(now)
                ? calendar.plusWorkingDays(Kazakhstan.dayOf(now), 1)
                : Kazakhstan.dayOf(registration);
        Instant start = day.atTime(STARTS_AT, 0).atZone(Kazakhstan.ZONE).toInstant();
        return Clock.offset(Clock.systemUTC(), Duration.between(now, start));
    }
}
