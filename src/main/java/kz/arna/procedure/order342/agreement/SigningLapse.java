package kz.arna.procedure.order342.agreement;

import java.util.UUID;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineListener;
import kz.arna.procedure.order342.OperationalSettings;
import kz.arna.procedure.order342.ReimbursementGraph;
import kz.arna.reference.Settings;
import org.springframework.stereotype.Component;

/** Lets an approval lapse when the time to sign has passed, where the setting says so (DPR-T-15, AMB-DPR-30). */
@Component
class SigningLapse implements DeadlineListener {

    private final CaseFiles cases;
    private final Signing signing;
    private final Settings settings;

    SigningLapse(CaseFiles cases, Signing signing, Settings settings) {
        this.cases = cases;
        this.signing = signing;
        this.settings = settings;
    }

    @Override
    public void onBreach(UUID caseId, Deadline deadline) {
        if (!deadline.kind().equals(AgreementTerms.SIGNING) || !OperationalSettings.SIGNING_LAPSES.on(settings)) {
            return;
        }
        CaseFile c = cases.lock(caseId);
        if (c.state().equals(ReimbursementGraph.APPROVED_NOTIFIED)) {
            signing.lapsed(c);
        }
    }
}
