package kz.arna.rules.order342.form;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of the form: a list that is left out is an empty one, an empty row is no row. */
final class Rows {

    private Rows() {}

    /** A code in capital letters, e.g. {@code C1.2}; the Cyrillic С that looks like the Latin one is meant as it. */
    static @Nullable String code(@Nullable String given) {
        return given == null ? null : given.strip().toUpperCase(Locale.ROOT).replace('С', 'C');
    }

    static <T> List<T> of(@Nullable List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }
}
