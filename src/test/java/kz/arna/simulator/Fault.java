package kz.arna.simulator;

/** What can be wrong with a partner. */
public enum Fault {
    NONE,
    /** Answers, but late. */
    SLOW,
    /** HTTP 500. */
    ERROR,
    /** HTTP 200 with half an answer. */
    MALFORMED,
    /** HTTP 200 with a sound answer, but about another company. */
    MISDIRECTED,
    /** HTTP 200 with no body at all. */
    EMPTY,
    /** Takes the request and never answers. */
    SILENT,
    /** Takes the request, does its work, and drops the connection. */
    RESET,
    /** Reads the message and answers "no", without remembering it. */
    TURNED_AWAY,
    /** Refuses the key, in the partner's own way. */
    DENIED,
    /** HTTP 403. */
    FORBIDDEN,
    /** HTTP 400. */
    REJECTED,
    /** HTTP 303 to a page for people. */
    REDIRECTED,
    /** HTTP 503 with Retry-After. */
    BUSY,
    /** HTTP 429 with Retry-After. */
    THROTTLED
}
