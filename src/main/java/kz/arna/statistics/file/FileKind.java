package kz.arna.statistics.file;

import java.util.List;

/** What a file brings; said by the first word of its name. */
public enum FileKind {
    /** Values of the monitored lines: {@code STAT-…}. */
    DATA(List.of(
            Column.BIN,
            Column.FORM,
            Column.SECTION,
            Column.LINE,
            Column.QUARTER,
            Column.ACTIVITY_KIND,
            Column.ACTIVITY,
            Column.UNIT,
            Column.VALUE)),
    /** Average monthly nominal wages by region: {@code WAGE-…}. */
    WAGES(List.of(Column.REGION, Column.PERIOD, Column.UNIT, Column.VALUE));

    private final List<Column> columns;

    FileKind(List<Column> columns) {
        this.columns = columns;
    }

    /** The columns of each row, all of them obligatory, in this order. */
    List<Column> columns() {
        return columns;
    }
}
