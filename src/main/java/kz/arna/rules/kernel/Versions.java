package kz.arna.rules.kernel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of something through time (XC-R-070): from the first day on, exactly one applies on any day.
 *
 * @param <T> what is versioned
 */
public record Versions<T>(List<Version<T>> inOrder) {

    /**
     * One version.
     *
     * @param validFrom first day, inclusive
     * @param validTo last day, inclusive; none: until further notice
     */
    public record Version<T>(
            String id, LocalDate validFrom, @Nullable LocalDate validTo, T content) {

        private boolean covers(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    /** @throws IllegalArgumentException where two versions overlap or leave a day without one */
    public Versions {
        inOrder = inOrder.stream()
                .sorted(Comparator.comparing(Version::validFrom))
                .toList();
        for (int next = 1; next < inOrder.size(); next++) {
            LocalDate end = inOrder.get(next - 1).validTo();
            if (end == null || !end.plusDays(1).equals(inOrder.get(next).validFrom())) {
                throw new IllegalArgumentException("version does not begin the day after its predecessor: "
                        + inOrder.get(next).id());
            }
        }
    }

    /** The version of the day; none before the first and after the last. */
    public Optional<Version<T>> on(LocalDate day) {
        return inOrder.stream().filter(version -> version.covers(day)).findFirst();
    }
}
