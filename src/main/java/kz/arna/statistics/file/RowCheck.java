package kz.arna.statistics.file;

/** Checks the rows of one kind, one by one, against themselves. */
interface RowCheck {

    /** Checks a row; what it is goes to {@code outcome}. */
    void check(int row, String[] cells, Outcome outcome);

    /** What a row turned out to be: either errors, or data, a wage or aside. */
    interface Outcome {

        void data(DataRow row);

        void wage(WageRow row);

        void aside(QuarantinedRow row);

        void error(FileError error);

        /** A value that counts for the control totals of its line, whatever becomes of the row. */
        void counted(String section, String line, String value);

        /** The key of a row that must be there once. */
        void key(int row, String... parts);
    }
}
