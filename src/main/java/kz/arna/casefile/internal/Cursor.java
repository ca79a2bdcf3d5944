package kz.arna.casefile.internal;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import kz.arna.casefile.Page;

/** Keys by which lists are walked. */
final class Cursor {

    private static final Problem UNKNOWN = new Problem(
            "PAGE_KEY_UNKNOWN",
            400,
            "query:after",
            new Localized(
                    "Парақтау кілті танылмады. Тізімді басынан ашыңыз.",
                    "Ключ страницы не распознан. Откройте список сначала.",
                    "The page key is not known. Open the list from its beginning."));

    private Cursor() {}

    /**
     * The id that the text holds.
     *
     * @throws Rejected when it holds none
     */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    static Rejected unknown() {
        return new Rejected(UNKNOWN);
    }

    /** Makes a page of rows that were read with one more than the limit. */
    static <T> Page<T> page(List<T> rows, int limit, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, key.apply(items.getLast()));
    }
}
