package kz.arna.reference;

import java.time.Instant;

/**
 * One row of a setting's history.
 *
 * @param key e.g. {@code intake.suspended}, {@code AMB-DPR-08}
 * @param value as text
 * @param validFrom since when it counts, in business time
 * @param changedBy who changed it
 * @param reason why
 */
public record Setting(String key, String value, Instant validFrom, String changedBy, String reason) {}
