package kz.arna.procedure.order342.agreement;

import java.time.LocalDate;
import kz.arna.base.Localized;
import kz.arna.casefile.CaseFile;
import kz.arna.procedure.order342.monitoring.AgreementReference;
import kz.arna.procedure.order342.monitoring.CabinetNotices;
import org.springframework.stereotype.Component;

/** What the applicant's cabinet is told between the notification and the payment, each in the transaction of its event (DPR-N-11). */
@Component
class ApplicantNotices {

    private final CabinetNotices cabinet;

    ApplicantNotices(CabinetNotices cabinet) {
        this.cabinet = cabinet;
    }

    /** DPR-N-11: the payment waits for money (¶20). */
    void suspended(CaseFile c, AgreementReference agreement) {
        tell(c, agreement, "PAYMENT_SUSPENDED", "agreement.payment-suspended", "");
    }

    /** DPR-T-15: nothing was signed in time, so there is no agreement that could be named. */
    void lapsed(CaseFile c, LocalDate lastDay) {
        Localized text = cabinet.textOf("agreement.signing-lapsed", "", c.number(), lastDay);
        cabinet.send(c, null, "SIGNING_LAPSED", text);
    }

    /** DPR-T-25: the operator ends the agreement for a breach, and nothing is paid. */
    void terminated(CaseFile c, AgreementReference agreement, String added) {
        tell(c, agreement, "TERMINATED", "agreement.terminated-unpaid", added);
    }

    /** DPR-T-30: a dispute ends the agreement, and nothing is paid. */
    void closed(CaseFile c, AgreementReference agreement, String added) {
        tell(c, agreement, "CLOSED_UNPAID", "agreement.closed-unpaid", added);
    }

    private void tell(CaseFile c, AgreementReference agreement, String kind, String key, String added) {
        cabinet.send(c, agreement, kind, cabinet.text(key, agreement, "", added));
    }
}
