package kz.arna.rules.order342.form;

import org.jspecify.annotations.Nullable;

/** Who signs the application, and in which role (¶19). */
public record Signatory(
        @Nullable Role role,
        @Nullable String position,
        @Nullable String surname,
        @Nullable String name,
        @Nullable String patronymic) {

    /** In which role a person signs. */
    public enum Role {
        HEAD,
        ACTING,
        ENTREPRENEUR,
        AUTHORISED,
        NATURAL_PERSON
    }
}
