package kz.arna.procedure.order342.agreement;

/** Where the reimbursement may be transferred (¶21, DPR-R-094). */
enum Account {
    /** The applicant's account at a bank. */
    BANK,
    /** The applicant's account at the National operator of the Republic, where the terms of the reimbursement say so. */
    NATIONAL_OPERATOR
}
