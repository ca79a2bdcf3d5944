package kz.arna.statistics.file;

/**
 * A row of regional wages that passed every check of its own.
 *
 * @param number from 1, the header not counted
 * @param region KATO code, nine digits
 * @param period {@code 2026} or {@code 2026-Q3}
 * @param value tenge a month, decimal with a point
 */
public record WageRow(int number, String region, String period, String value) {}
