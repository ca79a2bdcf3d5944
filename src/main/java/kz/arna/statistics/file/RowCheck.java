package kz.arna.statistics.file;

import org.jspecify.annotations.Nullable;

/** Checks the rows of one kind, one by one, against themselves. */
interface RowCheck {

    /** Checks a row; what it is goes to {@code outcome}. */
    void check(int row, String[] cells, Outcome outcome);

    /**
     * Puts a row aside if its value may not be taken, whatever is wrong with its other cells.
     *
     * @return false when the row is to be judged
     */
    default boolean putAside(int row, String[] cells, Outcome outcome) {
        return false;
    }

    /** What a row turned out to be: either errors, or data, a wage or aside. */
    interface Outcome {

        void data(DataRow row);

        void wage(WageRow row);

        void aside(QuarantinedRow row);

        void error(FileError error);

        /** A value that counts for the control totals of its line. */
        void counted(String section, String line, String value);

        /**
         * A row put aside, which counts for the control totals of its line too, but is never told.
         *
         * @param value null where it is no number, and the line's sum can therefore not be compared
         */
        void hidden(String section, String line, @Nullable String value);

        /** The key of a row that must be there once. */
        void key(int row, String... parts);
    }
}
