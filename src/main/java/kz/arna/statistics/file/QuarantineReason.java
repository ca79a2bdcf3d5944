package kz.arna.statistics.file;

/** Why a row's value was put aside (XC-R-043). */
public enum QuarantineReason {
    /** No running consent of this company. */
    SUBJECT,
    /** The company's consent does not cover the quarter. */
    PERIOD,
    /** The consent does not name the line. */
    LINE
}
