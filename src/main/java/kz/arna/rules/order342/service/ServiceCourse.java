package kz.arna.rules.order342.service;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import kz.arna.calendar.WorkingCalendar;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Facts;
import kz.arna.rules.kernel.Moments;
import kz.arna.rules.kernel.Parameters;

/**
 * The course of one application through the service, as the rules of its terms see it.
 *
 * @param assessedAt the moment of the question, wall clock of the Republic
 * @param calendar by which working days count
 */
public record ServiceCourse(LocalDateTime assessedAt, Facts facts, Parameters parameters, WorkingCalendar calendar) {

    static final String REGISTERED = "service.registeredAt";
    static final String COMPLETE = "service.completeAt";
    static final String REFUSAL_MEANT = "service.refusalMeant";
    static final String NOTIFIED = "service.hearingNotifiedAt";
    static final String HEARD = "service.hearingHeldAt";
    static final String DECIDED = "service.decidedAt";

    Optional<Fact> fact(String name) {
        return facts.find(name);
    }

    Optional<LocalDateTime> moment(String name) {
        return fact(name).flatMap(Fact::text).flatMap(Moments::read);
    }

    /** The day of the registration, from which the terms and their lengths follow (XC-R-070). */
    Optional<LocalDate> registered() {
        return moment(REGISTERED).map(LocalDateTime::toLocalDate);
    }

    /** The working day that is as many after a day as the number of the law says. */
    LocalDate after(LocalDate day, String term, LocalDate registered) {
        return calendar.plusWorkingDays(day, days(term, registered));
    }

    int days(String term, LocalDate registered) {
        return parameters.on(registered).whole(term);
    }

    /** The day to which a moment counts: what comes after the office has closed comes the next day (XC-R-017). */
    LocalDate dayOf(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        return moment.toLocalTime().isAfter(calendar.hours().closes()) ? day.plusDays(1) : day;
    }
}
