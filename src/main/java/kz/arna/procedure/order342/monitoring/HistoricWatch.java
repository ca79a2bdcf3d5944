package kz.arna.procedure.order342.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.rules.order342.Order342;
import org.springframework.stereotype.Component;

/** How long an agreement of before the gateway is watched, by the terms of those that are signed here. */
@Component
class HistoricWatch {

    private static final UUID NO_CASE = new UUID(0, 0);

    private final Order342 rules;
    private final ObligationTerms terms;
    private final Clock clock;

    HistoricWatch(Order342 rules, ObligationTerms terms, Clock clock) {
        this.rules = rules;
        this.terms = terms;
        this.clock = clock;
    }

    /** Whether it was concluded under the order: of others the law says no term. */
    boolean isOfTheOrder(HistoricAgreement row) {
        return rules.versions().on(row.on()).isPresent();
    }

    /** The day on which it ends by time (agr.18). */
    LocalDate end(HistoricAgreement row) {
        return terms.end(watched(row));
    }

    /** Whether it runs, or figures of its last quarter are still due. */
    boolean isLeft(HistoricAgreement row) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        Agreement agreement = watched(row);
        return terms.end(agreement).isAfter(today)
                || !terms.figuresDue(terms.last(agreement)).isBefore(today);
    }

    private static Agreement watched(HistoricAgreement row) {
        return new Agreement(
                NO_CASE, row.id(), row.number(), row.on(), row.support(), row.paidOn(), row.category(), null, null);
    }
}
