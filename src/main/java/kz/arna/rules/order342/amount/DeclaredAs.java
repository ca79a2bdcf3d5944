package kz.arna.rules.order342.amount;

/** How the total of item 12 is read (AMB-DPR-45). */
public enum DeclaredAs {
    /** As the figure itself shows: equal to the lines it is the base, equal to their half the support asked for. */
    AUTO,
    /** The whole cost presented: at most half of it is paid. */
    BASE,
    /** The support asked for: at most it is paid. */
    SUPPORT
}
