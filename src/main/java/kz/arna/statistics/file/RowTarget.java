package kz.arna.statistics.file;

/**
 * Takes what a check finds, row by row, in the file's order. Rows that come before an error was found come too: whoever
 * keeps them waits for the result.
 */
public interface RowTarget {

    /** A row of statistics whose value may be taken. */
    void data(DataRow row);

    /** A row of wages. */
    void wage(WageRow row);

    /** A row whose value may not be taken. */
    void aside(QuarantinedRow row);

    /** Only the check matters. */
    RowTarget NONE = new RowTarget() {
        @Override
        public void data(DataRow row) {
            // Nothing is kept.
        }

        @Override
        public void wage(WageRow row) {
            // Nothing is kept.
        }

        @Override
        public void aside(QuarantinedRow row) {
            // Nothing is kept.
        }
    };
}
