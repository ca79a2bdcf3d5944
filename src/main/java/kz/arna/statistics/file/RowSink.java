package kz.arna.statistics.file;

/** Takes the rows of a file as they are read. */
interface RowSink {

    /**
     * A row.
     *
     * @param row number, from 1 after the header
     * @param cells texts in the order of {@link FileKind#columns}, empty when absent; may be reused for the next row
     */
    void row(int row, String[] cells);

    /** A row that is at fault as a whole; comes instead of the row. */
    void error(FileError error);

    /**
     * A row with a cell that has no text of its own; comes instead of the row, so that it can still be seen whose it is.
     *
     * @param cells as in {@link #row}, with what is shown of the cell at fault
     */
    void broken(int row, String[] cells, FileError error);
}
