package kz.arna.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is walked by key, never counted.
 *
 * @param next opaque key of the following page, none on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
