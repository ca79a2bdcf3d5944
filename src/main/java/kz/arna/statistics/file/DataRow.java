package kz.arna.statistics.file;

import kz.arna.statistics.Activity;
import kz.arna.statistics.StatLine;

/**
 * A row of statistics that passed every check of its own.
 *
 * @param number from 1, the header not counted
 * @param subject BIN
 * @param quarter {@code 2026-Q3}
 * @param activity OKED code without dots, or {@code TOTAL}
 * @param value decimal with a point, in the line's unit
 */
public record DataRow(
        int number, String subject, StatLine line, String quarter, Activity.Kind kind, String activity, String value) {

    /** Without value and subject. */
    @Override
    public String toString() {
        return "DataRow " + number;
    }
}
