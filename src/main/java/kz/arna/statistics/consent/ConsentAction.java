package kz.arna.statistics.consent;

/** What happens to a consent. */
public enum ConsentAction {
    /** Signed with the agreement: the Bureau may disclose. */
    GRANTED,
    /** Taken back: no new values, and those held are hidden. */
    WITHDRAWN,
    /** The agreement came to its end: no new values, those held stay. */
    ENDED
}
