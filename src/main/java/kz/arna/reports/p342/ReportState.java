package kz.arna.reports.p342;

/** Where a report stands. */
public enum ReportState {
    /** Drawn up by the gateway; may be drawn up anew. */
    DRAFT,
    /** Checked by an official: its content is fixed and waits for two signatures. */
    CHECKED,
    /** Signed by two officials: its files are fixed. */
    SIGNED,
    /** On its way to the ministry, by e-mail and through the document-management system. */
    SENDING,
    /** Accepted by the mail server and numbered by the document-management system. */
    SENT
}
