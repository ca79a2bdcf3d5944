package kz.arna.procedure.order342;

import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Finding;

/** What happens to a case after its payment: monitoring, counter-obligation, refund. Called with the case locked. */
public interface AfterPayment extends LaterEvents {

    /** Whether a case in this state is watched. */
    boolean watches(String state);

    /** Keeps what a finding rests on, so that it counts only as long as that is so. */
    void found(CaseFile c, Finding finding);

    /** Asks the rules anew, since a fact has changed. */
    CaseFile reassess(CaseFile c);
}
