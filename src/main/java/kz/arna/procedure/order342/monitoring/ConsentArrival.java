package kz.arna.procedure.order342.monitoring;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.arna.casefile.WorkItems;
import kz.arna.statistics.consent.ConsentChanged;
import kz.arna.statistics.consent.Consents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A consent that came or was withdrawn shows or hides figures: the rules are asked anew, in a transaction of their own. */
@Component
class ConsentArrival {

    private final Consents consents;
    private final Agreements agreements;
    private final WorkItems work;
    private final Clock clock;

    ConsentArrival(Consents consents, Agreements agreements, WorkItems work, Clock clock) {
        this.consents = consents;
        this.agreements = agreements;
        this.work = work;
        this.clock = clock;
    }

    /** Within the transaction of the change. */
    @EventListener
    void on(ConsentChanged change) {
        String subject = consents.get(change.consent()).orElseThrow().subject();
        for (UUID caseId : agreements.runningOf(List.of(subject))) {
            work.addOnce(caseId, ObligationWatch.KIND, clock.instant());
        }
    }
}
