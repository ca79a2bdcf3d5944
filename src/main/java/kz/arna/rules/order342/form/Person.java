package kz.arna.rules.order342.form;

import org.jspecify.annotations.Nullable;

/** Items 3 and 18: a person with post and contacts; the patronymic only where the identity document has one. */
public record Person(
        @Nullable String surname,
        @Nullable String name,
        @Nullable String patronymic,
        @Nullable String position,
        @Nullable String phone,
        @Nullable String email) {}
