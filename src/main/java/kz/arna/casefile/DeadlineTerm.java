package kz.arna.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline counted out by a calendar, with the rule it was counted by.
 *
 * @param start what it runs from
 * @param due last moment
 * @param warnAt when its owner is warned, if at all
 * @param rule how it was counted
 */
public record DeadlineTerm(
        Instant start, Instant due, @Nullable Instant warnAt, DeadlineRule rule) {}
