package kz.arna.procedure.order342;

import kz.arna.casefile.CaseFile;

/** What happens to a case after its payment: monitoring, counter-obligation, refund. Called with the case locked. */
public interface AfterPayment extends LaterEvents {

    /** Whether a case in this state is watched. */
    boolean watches(String state);

    /** Asks the rules anew, since a fact has changed. */
    CaseFile reassess(CaseFile c);
}
