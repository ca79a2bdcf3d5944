package kz.arna.statistics.consent;

/** What a list of consents holds. */
public enum BatchKind {
    /** All running consents: what is not in it does not run. */
    FULL,
    /** What changed since the list before. */
    CHANGES
}
