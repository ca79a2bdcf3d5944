package kz.arna.statistics.file;

import org.jspecify.annotations.Nullable;

/** The errors of one row, told with the column's name. */
final class CellErrors {

    private final int row;
    private final RowCheck.Outcome outcome;
    private boolean none = true;

    CellErrors(int row, RowCheck.Outcome outcome) {
        this.row = row;
        this.outcome = outcome;
    }

    void unless(boolean right, Column column, String value, FileRule rule) {
        if (!right) {
            add(rule, column, value);
        }
    }

    /** Tells the fault, if there is one; a cell that begins like a formula is told as such. */
    void add(@Nullable FileRule rule, Column column, String value) {
        if (rule != null) {
            none = false;
            boolean formula = !value.isEmpty() && "=@+\t".indexOf(value.charAt(0)) >= 0;
            outcome.error(new FileError(row, column.header(), value, formula ? FileRule.FORMULA : rule));
        }
    }

    boolean none() {
        return none;
    }
}
