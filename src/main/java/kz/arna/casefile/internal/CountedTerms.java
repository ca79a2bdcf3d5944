package kz.arna.casefile.internal;

import java.time.Instant;
import kz.arna.casefile.DeadlineRule;
import kz.arna.casefile.DeadlineTerm;
import kz.arna.casefile.DeadlineTerms;
import kz.arna.reference.CalendarStore;
import org.springframework.stereotype.Component;

/** Counts terms by the published calendar. */
@Component
final class CountedTerms implements DeadlineTerms {

    private final CalendarStore calendars;

    CountedTerms(CalendarStore calendars) {
        this.calendars = calendars;
    }

    @Override
    public DeadlineTerm count(Instant start, DeadlineRule rule) {
        return new TermCount(calendars.forDeadlines()).term(start, rule);
    }
}
