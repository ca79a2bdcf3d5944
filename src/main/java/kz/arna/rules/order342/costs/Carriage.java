package kz.arna.rules.order342.costs;

import org.jspecify.annotations.Nullable;

/**
 * The carriage that a C3 line pays for.
 *
 * @param mode {@code RAIL} or another mode
 * @param from country of dispatch, ISO 3166-1 alpha-2
 * @param to country of destination, ISO 3166-1 alpha-2
 */
public record Carriage(
        @Nullable String mode,
        @Nullable String from,
        @Nullable String to) {}
