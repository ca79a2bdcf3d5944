package kz.arna.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Average monthly nominal wages by region, from the Bureau's files ({@code STAT.RegionalWage}); corrected values are kept. */
public interface RegionalWages {

    /**
     * A page by region and period.
     *
     * @param after key of the last row of the page before
     */
    List<Wage> list(@Nullable String region, @Nullable String period, @Nullable String after, int limit);

    /**
     * The value that counts today.
     *
     * @param region KATO code, nine digits
     * @param period {@code 2025} or {@code 2026-Q1}
     * @param value KZT a month
     * @param file name of the Bureau's file that brought it
     * @param row its row there, from 1 after the header
     * @param replaced what was said before, oldest first
     */
    record Wage(
            String region,
            String period,
            BigDecimal value,
            @Nullable String file,
            int row,
            Instant loadedAt,
            List<Earlier> replaced) {

        /** The key of its row, which sorts as the list does. */
        public String key() {
            return region + "|" + period;
        }
    }

    /** A value that was corrected. */
    record Earlier(BigDecimal value, @Nullable String file, int row, Instant loadedAt, Instant replacedAt) {}
}
