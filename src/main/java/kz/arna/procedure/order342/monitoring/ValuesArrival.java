package kz.arna.procedure.order342.monitoring;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.WorkItems;
import kz.arna.statistics.StatisticsEvents;
import org.springframework.stereotype.Component;

/**
 * New values of the Bureau: each agreement of these companies is assessed anew. Only work is left here, since the values of a
 * whole file are being applied.
 */
@Component
class ValuesArrival implements StatisticsEvents {

    private final Agreements agreements;
    private final WorkItems work;
    private final Clock clock;

    ValuesArrival(Agreements agreements, WorkItems work, Clock clock) {
        this.agreements = agreements;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void valuesApplied(Set<String> subjects, Set<Quarter> quarters) {
        for (UUID caseId : agreements.runningOf(subjects)) {
            work.addOnce(caseId, ObligationWatch.KIND, clock.instant());
        }
    }
}
