package kz.arna.procedure.order342;

import kz.arna.reference.Settings;

/** Switches of the procedure, kept in the settings of the reference data; all are {@code true} or {@code false}. */
public enum OperationalSettings {
    /** Intake is suspended: applications are turned away until the year's money is there again (¶6, DPR-T-02). */
    INTAKE_SUSPENDED("intake.suspended", false),
    /** A result needs a proposal and the sign-off of a second person. */
    TWO_PERSONS("decision.two-persons", false),
    /** A complete package goes on to the compliance check without an official's click (A6 r4: partly automated). */
    COMPLETENESS_BY_RULES("completeness.by-rules", true),
    /** An approval whose agreement is not signed in {@code dpr.signing.days} lapses (DPR-T-15, AMB-DPR-30). */
    SIGNING_LAPSES("dpr.signing.lapses", false);

    private final String key;
    private final boolean standard;

    OperationalSettings(String key, boolean standard) {
        this.key = key;
        this.standard = standard;
    }

    public String key() {
        return key;
    }

    /** The value where nobody set it. */
    public String otherwise() {
        return Boolean.toString(standard);
    }

    /** Whether it is set now. */
    public boolean on(Settings settings) {
        return settings.flag(key, standard);
    }
}
