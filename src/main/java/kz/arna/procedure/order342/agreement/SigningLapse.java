package kz.arna.procedure.order342.agreement;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineListener;
import kz.arna.casefile.WorkHandler;
import kz.arna.casefile.WorkItem;
import kz.arna.casefile.WorkItems;
import kz.arna.procedure.order342.OperationalSettings;
import kz.arna.procedure.order342.ReimbursementGraph;
import kz.arna.reference.Settings;
import org.springframework.stereotype.Component;

/**
 * Lets an approval lapse when the time to sign has passed, where the setting says so (DPR-T-15, AMB-DPR-30). One that outlived its
 * time is looked at again every day, since the setting may be switched on later.
 */
@Component
class SigningLapse implements DeadlineListener, WorkHandler {

    static final String KIND = "order-342.signing-lapse";
    private static final Duration AGAIN = Duration.ofDays(1);

    private final CaseFiles cases;
    private final Signing signing;
    private final AgreementTerms terms;
    private final UnpaidForceMajeure forceMajeure;
    private final WorkItems work;
    private final Settings settings;
    private final Clock clock;

    SigningLapse(
            CaseFiles cases,
            Signing signing,
            AgreementTerms terms,
            UnpaidForceMajeure forceMajeure,
            WorkItems work,
            Settings settings,
            Clock clock) {
        this.cases = cases;
        this.signing = signing;
        this.terms = terms;
        this.forceMajeure = forceMajeure;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void onBreach(UUID caseId, Deadline deadline) {
        if (deadline.kind().equals(AgreementTerms.SIGNING)) {
            lapseOrWait(cases.lock(caseId));
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    /** A term that a calendar or an official moved meanwhile is told of by its own breach. */
    @Override
    public void run(WorkItem item) {
        CaseFile c = cases.lock(item.caseId());
        if (terms.isSigningOver(c.id())) {
            lapseOrWait(c);
        }
    }

    private void lapseOrWait(CaseFile c) {
        if (!c.state().equals(ReimbursementGraph.APPROVED_NOTIFIED)) {
            return;
        }
        // A case that lapsed has no way back, so it waits until an official finds whether its time is put off.
        boolean mayBePutOff = forceMajeure.lastsSince(c, terms.signingDay(c.id()));
        if (OperationalSettings.SIGNING_LAPSES.on(settings) && !mayBePutOff) {
            signing.lapsed(c);
        } else {
            work.addOnce(c.id(), KIND, clock.instant().plus(AGAIN));
        }
    }
}
