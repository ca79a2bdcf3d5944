package kz.arna.rules.order342;

import java.time.LocalDateTime;
import java.util.List;
import kz.arna.calendar.WorkingCalendar;
import kz.arna.rules.kernel.Fact;

/**
 * What is known about the course of one application through the service.
 *
 * @param assessedAt the moment of the question, wall clock of the Republic
 * @param facts {@code service.*} by the names of the rulebook
 * @param calendar by which working days count
 */
public record ServiceRequest(LocalDateTime assessedAt, List<Fact> facts, WorkingCalendar calendar) {

    public ServiceRequest {
        facts = List.copyOf(facts);
    }
}
