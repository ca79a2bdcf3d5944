package kz.arna.rules.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.DueDates;
import kz.arna.calendar.WorkingCalendar;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.order342.filing.ExchangeRate;
import kz.arna.rules.order342.filing.PriorSupport;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an application when its rules are asked. Anything but the submission moment may be left out: rules
 * that miss a fact say that a person must decide, all others answer.
 *
 * @param submittedAt wall clock of the Republic
 * @param registeredAt wall clock of the Republic; none: taken as registered by the working calendar and the office hours
 *     (A6 r7), without a calendar at the submission
 * @param settings choices by setting id; the rulebook's defaults for the rest
 * @param application the application of annex 1 as JSON
 * @param facts by the names of the rulebook
 * @param calendar by which days and hours are working ones; none: every weekday is
 */
public record AssessmentRequest(
        LocalDateTime submittedAt,
        @Nullable LocalDateTime registeredAt,
        Map<String, String> settings,
        @Nullable JsonNode application,
        List<Fact> facts,
        List<PriorSupport> prior,
        List<ExchangeRate> fx,
        @Nullable WorkingCalendar calendar) {

    public AssessmentRequest {
        settings = Map.copyOf(settings);
        facts = List.copyOf(facts);
        prior = List.copyOf(prior);
        fx = List.copyOf(fx);
    }

    /** The same request by a working calendar. */
    AssessmentRequest by(WorkingCalendar working) {
        return new AssessmentRequest(submittedAt, registeredAt, settings, application, facts, prior, fx, working);
    }

    /** The moment from which the application counts as received (A6 r7). */
    public LocalDateTime receivedAt() {
        if (registeredAt != null) {
            return registeredAt;
        }
        return calendar == null ? submittedAt : registered(new DueDates(calendar));
    }

    private LocalDateTime registered(DueDates dates) {
        return Kazakhstan.at(dates.registrationMoment(
                        submittedAt.atZone(Kazakhstan.ZONE).toInstant()))
                .toLocalDateTime();
    }
}
