package kz.arna.rules.order342.form;

/** Legal form of an applicant (¶3(10), ¶19). */
public enum ApplicantKind {
    LEGAL_ENTITY,
    INDIVIDUAL_ENTREPRENEUR,
    NATURAL_PERSON,
    SIMPLE_PARTNERSHIP
}
