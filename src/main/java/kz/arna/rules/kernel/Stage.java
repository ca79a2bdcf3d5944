package kz.arna.rules.kernel;

/** When in the procedure a rule is asked. */
public enum Stage {
    /** Are the package of documents and the necessary information complete? */
    COMPLETENESS,
    /** Do the applicant and the materials meet the rules? */
    ELIGIBILITY,
    /** Which costs may be reimbursed, line by line? */
    COSTS,
    /** How much is reimbursed? */
    AMOUNT,
    /** Does the applicant keep what the agreement asks after the payment? */
    OBLIGATION,
    /** Is the operator's quarterly report as it must be? */
    REPORT,
    /** Did each step of the service come in time? */
    SERVICE
}
