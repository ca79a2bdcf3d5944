package kz.arna.statistics.file;

/**
 * A row whose value was not taken: all that is kept of it.
 *
 * @param number from 1, the header not counted
 * @param form index of the form
 * @param period as the row says it, empty if that is no quarter
 */
public record QuarantinedRow(
        int number, String form, String section, String line, String period, QuarantineReason reason) {}
