package kz.arna.rules.order342.amount;

/** Why the base of a line cannot be computed: never guessed, always a person's question (XC-R-062). */
public enum Gap {
    /** A proof that the Rules require has no readable sum or day. */
    PROOF_UNREAD,
    /** A proof is in another currency than the contract. */
    CURRENCIES_DIFFER,
    /** No official rate is known for a payment day. */
    NO_RATE
}
