package kz.arna.rules.order342.form;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of the form: a list that is left out is an empty one, an empty row is no row. */
final class Rows {

    private Rows() {}

    static <T> List<T> of(@Nullable List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }
}
