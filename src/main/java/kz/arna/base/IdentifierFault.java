package kz.arna.base;

/** Why an identifier of the Republic cannot be one. */
public enum IdentifierFault {
    /** Wrong length or wrong characters. */
    FORMAT,
    /** The date part is no date. */
    DATE,
    /** The digit that tells century, kind of entity or attribute has a value that is never issued. */
    KIND,
    /** The check digit, or the remainder of 97, does not hold. */
    CHECK_DIGIT
}
