package kz.arna.procedure.order342.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.Quarter;
import kz.arna.rules.order342.ObligationResult;
import org.springframework.stereotype.Component;

/** Requests to the applicant, each quarter with an answer of its own (agr.5(2), 5(4)). */
@Component
class DataRequests {

    private final Notices notices;
    private final ObligationTerms terms;
    private final Clock clock;

    DataRequests(Notices notices, ObligationTerms terms, Clock clock) {
        this.notices = notices;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * The quarters that a request is about, oldest first: those that are named, or those that lack their figures and for which
     * none is running. None: it asks in general.
     */
    List<Quarter> toAsk(Agreement agreement, ObligationCommand command, ObligationResult result) {
        List<Quarter> running = notices.of(agreement.caseId(), Notice.Kind.DATA_REQUEST).stream()
                .filter(Notice::isOpen)
                .map(Notice::quarter)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (command.quarters() == null) {
            return result.lacking().stream()
                    .map(Quarter::parse)
                    .filter(quarter -> !running.contains(quarter))
                    .toList();
        }
        List<Quarter> named = new ArrayList<>();
        for (String text : command.quarters()) {
            String field = "/quarters/" + named.size();
            Quarter quarter = terms.over(agreement, text, field);
            if (running.contains(quarter) || named.contains(quarter)) {
                throw ObligationProblems.of("QUARTER_ASKED_ALREADY", field);
            }
            named.add(quarter);
        }
        return named.stream().sorted().toList();
    }

    /**
     * All lines of a quarter are there: whatever was asked about it is answered.
     *
     * @return what was open until now
     */
    List<Notice> suppliedFor(Agreement agreement, Quarter quarter) {
        List<Notice> about = notices.of(agreement.caseId(), Notice.Kind.DATA_REQUEST).stream()
                .filter(notice -> quarter.equals(notice.quarter()))
                .toList();
        answered(agreement, about);
        return about.stream().filter(Notice::isOpen).toList();
    }

    /** Those that are open are answered today; a letter's term ends with its last quarter. */
    LocalDate answered(Agreement agreement, List<Notice> which) {
        LocalDate on = Kazakhstan.dayOf(clock.instant());
        which.forEach(notice -> notices.answered(notice.id(), on));
        UUID caseId = agreement.caseId();
        which.stream()
                .map(Notice::term)
                .distinct()
                .filter(term -> notices.of(caseId).stream()
                        .noneMatch(notice -> notice.term().equals(term) && notice.isOpen()))
                .forEach(term -> terms.close(agreement, term));
        return on;
    }
}
