package kz.arna.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value and where it came from.
 *
 * @param kind whether the key's activity is the main one, a secondary one or the whole
 * @param value in the unit of the line ({@link StatLines}), two decimals
 * @param origin id of the file or report that brought it
 * @param row row number in it, from 1 after the header
 * @param replacedAt when a later value took its place; null for the value that counts
 */
public record StatValue(
        StatKey key,
        Activity.Kind kind,
        StatSource source,
        BigDecimal value,
        UUID origin,
        int row,
        Instant loadedAt,
        @Nullable Instant replacedAt) {

    /** Without value and subject. */
    @Override
    public String toString() {
        return "StatValue[" + key + " " + source + " row " + row + " of " + origin + "]";
    }
}
