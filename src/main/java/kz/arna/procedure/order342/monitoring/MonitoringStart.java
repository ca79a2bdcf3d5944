package kz.arna.procedure.order342.monitoring;

import java.time.Clock;
import kz.arna.casefile.WorkItems;
import org.springframework.stereotype.Component;

/**
 * Begins to watch a paid agreement (DPR-T-19). A case enters MONITORING by its own event: {@code AgreementImported} for one that
 * comes with the history; a payment that was made here calls this in the transaction of its event.
 */
@Component
public class MonitoringStart {

    private final Agreements agreements;
    private final ObligationTerms terms;
    private final WorkItems work;
    private final Clock clock;

    MonitoringStart(Agreements agreements, ObligationTerms terms, WorkItems work, Clock clock) {
        this.agreements = agreements;
        this.terms = terms;
        this.work = work;
        this.clock = clock;
    }

    /** Keeps the agreement, opens its terms and lets the rules be asked for the first time. */
    public void begin(Agreement agreement) {
        agreements.add(agreement);
        terms.openFigures(agreement);
        work.addOnce(agreement.caseId(), ObligationWatch.KIND, clock.instant());
    }
}
