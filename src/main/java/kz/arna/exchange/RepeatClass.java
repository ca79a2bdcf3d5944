package kz.arna.exchange;

/** How a repeated sending is treated. */
public enum RepeatClass {
    /** The partner deduplicates by the message id. */
    D,
    /** A repeat is harmless. */
    R,
    /** Ask first: never resent blindly, only after a look at status, statement or listing, else parked. */
    Q
}
