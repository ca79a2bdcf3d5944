package kz.arna.statistics.inbox;

/** What becomes of a file. */
public enum FileVerdict {
    APPLIED,
    REFUSED,
    DUPLICATE
}
