package kz.arna.procedure.order342;

import kz.arna.casefile.CaseFile;

/** What begins when the applicant is told that reimbursement is possible: the agreement waits to be signed (¶22). */
public interface AfterApproval {

    /** Lets the applicant's time to sign run, in the transaction of the approval. */
    void approved(CaseFile c);
}
