package kz.arna.procedure.order342.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import org.springframework.stereotype.Component;

/** The demands of a case (agr.5(5), 6(2)); at most one is open. */
@Component
class RefundDemands {

    private final Notices notices;
    private final ObligationTerms terms;
    private final Clock clock;

    RefundDemands(Notices notices, ObligationTerms terms, Clock clock) {
        this.notices = notices;
        this.terms = terms;
        this.clock = clock;
    }

    /** The demand that is to be paid. */
    Optional<Notice> open(UUID caseId) {
        return all(caseId).stream().filter(Notice::isOpen).reduce((earlier, later) -> later);
    }

    /** Whether it is decided what becomes of the money: a demand was paid, and none is open. */
    boolean isSettled(UUID caseId) {
        return open(caseId).isEmpty() && all(caseId).stream().anyMatch(demand -> demand.answeredOn() != null);
    }

    /** What was demanded is not demanded any more: its term ends. */
    void withdraw(Agreement agreement) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        all(agreement.caseId()).stream().filter(Notice::isOpen).forEach(demand -> {
            notices.withdrawn(demand.id(), today);
            terms.close(agreement, demand.term());
        });
    }

    /** The demand is paid in full: its term ends. */
    void paid(Agreement agreement, Notice demand, LocalDate on) {
        notices.answered(demand.id(), on);
        terms.close(agreement, demand.term());
    }

    private List<Notice> all(UUID caseId) {
        return notices.of(caseId, Notice.Kind.REFUND_DEMAND);
    }
}
