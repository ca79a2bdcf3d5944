package kz.arna.casefile;

import java.time.LocalDate;

/**
 * A document that is not stored here, so that whoever checks can find it.
 *
 * @param number as it stands on the document; of a register the number of the extract or request
 * @param date of the document; of a register the day on which it was looked into
 * @param issuer the body or person it comes from
 */
public record DocumentReference(Kind kind, String number, LocalDate date, String issuer) {

    /** What sort of document it is. */
    public enum Kind {
        REGISTER,
        CERTIFICATE,
        COURT_ACT,
        EXPERT_OPINION,
        DECISION,
        LETTER,
        OTHER
    }
}
