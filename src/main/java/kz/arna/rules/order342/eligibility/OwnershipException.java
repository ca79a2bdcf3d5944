package kz.arna.rules.order342.eligibility;

/** Who may be supported whatever the share of the state (¶2, in brackets); values of the fact {@code ownership.exception}. */
public enum OwnershipException {
    SOCIAL_ENTREPRENEURIAL,
    MILITARY_AEROSPACE,
    DUAL_USE,
    PUBLIC_PRIVATE_PARTNERSHIP;

    /** Whether the code is that of an exception. */
    static boolean names(String code) {
        for (OwnershipException exception : values()) {
            if (exception.name().equals(code)) {
                return true;
            }
        }
        return false;
    }
}
