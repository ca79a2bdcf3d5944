package kz.arna.rules.order342.obligation;

/** Who states a figure of primary statistics (DPR-R-116, DPR-R-148). */
public enum FigureSource {
    BUREAU,
    APPLICANT
}
