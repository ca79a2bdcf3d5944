package kz.arna.statistics;

/** What a statistical value counts (XC-R-066). Converted only where a value meets money of another unit. */
public enum StatUnit {
    /** Thousand tenge, at most two decimals; may be negative (a loss). */
    THOUSAND_KZT,
    /** Persons: a whole number, never negative. */
    PERSONS
}
