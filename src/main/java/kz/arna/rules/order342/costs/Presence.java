package kz.arna.rules.order342.costs;

/** How much is known of one kind of proof of a line. */
public enum Presence {
    /** Its sums are in the application. */
    LISTED,
    /** A document is attached, but nobody has keyed its sums in. */
    ATTACHED,
    /** Nothing says whether it exists. */
    UNKNOWN,
    /** The application has none. */
    ABSENT
}
