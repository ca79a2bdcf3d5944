package kz.arna.statistics;

/** Who said a value (DPR-R-116, DPR-R-148); both are kept side by side. */
public enum StatSource {
    BUREAU,
    APPLICANT
}
