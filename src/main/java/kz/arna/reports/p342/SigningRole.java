package kz.arna.reports.p342;

/** In which part an official signs (annex 4 and paragraph 4 of its explanation). */
public enum SigningRole {
    /** The responsible person who drew the report up [Орындаушы]. */
    EXECUTOR,
    /** The head or whoever acts for the head [Басшы немесе оның міндетін атқарушы адам]. */
    HEAD
}
