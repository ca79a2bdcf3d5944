package kz.arna.intake.audit;

/** Everything that is recorded about who read or did what; the subject is a case number, message id or the like. */
public enum AuditAct {
    /** Somebody looked at one case. Subject: its number. */
    READ_CASE,
    /** Somebody read the history of a case. Subject: its number. */
    READ_EVENTS,
    /** Somebody took a document of a case. Subject: case number, slash, document id. */
    READ_DOCUMENT,
    /** An official searched all cases. Subject: the type searched, or {@code *}; never the words searched for. */
    SEARCH_CASES,
    /** Somebody read the bytes of a journalled message, a right of its own. Subject: message id. */
    READ_MESSAGE_BODY,
    /** Somebody read the rows of an import. Subject: its token. */
    READ_IMPORT,
    /** An operator paused or resumed a partner. Subject: partner. */
    CONTROL_PARTNER,
    /** An operator started, paused or cancelled a replay. Subject: replay id. */
    CONTROL_REPLAY,
    /** Somebody took, gave or resumed a task. Subject: task id. */
    WORK_ON_TASK,
    /** An official drew up, checked, signed or sent a report. Subject: form and quarter. */
    WORK_ON_REPORT,
    /** Reference data or a setting was changed. Subject: what was changed. */
    CHANGE_REFERENCE,
    /** An official recorded that a consent to disclose statistics was withdrawn. Subject: id of the consent. */
    WITHDRAW_CONSENT,
    /** An official let a list of consents go to the Bureau. Subject: the kind asked for. */
    SEND_CONSENTS,
    /** Somebody read the receipt and the error file of a file of the Bureau. Subject: id of the file. */
    READ_FILE_PAPERS,
    /** An operator let a file of the Bureau be tried again at once. Subject: id of the file. */
    RETRY_FILE,
    /** A client or one of its keys was provisioned or withdrawn. Subject: client name. */
    PROVISION_CLIENT
}
