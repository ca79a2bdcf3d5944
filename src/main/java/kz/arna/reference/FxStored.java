package kz.arna.reference;

/** What storing a day's rates did. */
public enum FxStored {
    /** The day was not known. */
    NEW,
    /** The same answer as before; nothing changed. */
    SAME,
    /** The day was known as unpublished and has rates now. */
    PUBLISHED_NOW,
    /** The day has other rates already. They stay: a rate is fixed once published. A matter for a person. */
    CONFLICT
}
