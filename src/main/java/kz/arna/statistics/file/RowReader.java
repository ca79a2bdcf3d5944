package kz.arna.statistics.file;

import java.io.IOException;
import java.io.InputStream;

/** Reads the rows of one format, one by one. */
interface RowReader {

    /**
     * Reads to the end, or to where the file cannot be read on.
     *
     * @throws IOException when the bytes cannot be had, which is no fault of the file
     */
    void read(InputStream bytes, RowSink sink) throws IOException, Unreadable;
}
