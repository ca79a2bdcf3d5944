package kz.arna.calendar;

/** Whose deadline it is; decides the time of the due day at which it ends (XC-R-017). */
public enum Party {
    /** The operator or another body: ends when the office closes, 17:30. */
    PROVIDER,
    /** The applicant, whose portal is open day and night: ends at 23:59:59. */
    APPLICANT
}
