package kz.arna.procedure.order342;

import kz.arna.reference.Settings;

/** Numbers that the order leaves to the operator, kept in the settings of the reference data. */
public enum OperationalNumber {
    /** Working days after which an agreement that is not signed is asked for (AMB-DPR-30). */
    SIGNING_REMINDER("dpr.signing.reminder", "10"),
    /** Working days that an agreement waits for the applicant's signature; the order names none (AMB-DPR-30). */
    SIGNING_DAYS("dpr.signing.days", "20");

    private final String key;
    private final String standard;

    OperationalNumber(String key, String standard) {
        this.key = key;
        this.standard = standard;
    }

    public String key() {
        return key;
    }

    /** The value where nobody set it. */
    public String otherwise() {
        return standard;
    }

    /** Whether it can have the value: 1 to 999. */
    public boolean allows(String value) {
        return value.matches("[1-9]\\d{0,2}");
    }

    /** Its value now. */
    public int of(Settings settings) {
        return Integer.parseInt(settings.text(key, standard));
    }
}
