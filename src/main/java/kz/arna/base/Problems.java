package kz.arna.base;

import org.jspecify.annotations.Nullable;

/** Problems by their code, with status and texts from the one catalogue ({@code problems.yaml}). */
public final class Problems {

    private static final ProblemCatalogue CATALOGUE = ProblemCatalogue.load();

    private Problems() {}

    /** A problem of the whole request. */
    public static Problem of(String code) {
        return of(code, null);
    }

    /**
     * A problem of one field.
     *
     * @param field JSON pointer in the sender's message
     */
    public static Problem of(String code, @Nullable String field) {
        ProblemCatalogue.Entry entry = CATALOGUE.entry(code);
        return new Problem(code, entry.status(), field, entry.text());
    }

    /** The catalogue itself, for its documentation and tests. */
    public static ProblemCatalogue catalogue() {
        return CATALOGUE;
    }
}
