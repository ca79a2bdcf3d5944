package kz.arna.statistics.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a stream that goes on for too long without giving a row: the parsers keep a field in memory until it ends, and a
 * file may have a field without end.
 */
final class Stretch extends FilterInputStream {

    private final long longest;
    private long since;

    Stretch(InputStream in, long longest) {
        super(in);
        this.longest = longest;
    }

    /** A row was read. */
    void rowSeen() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws TooLong {
        since += bytes;
        if (since > longest) {
            throw new TooLong();
        }
    }

    /** There was no row for too long. */
    static final class TooLong extends IOException {
        TooLong() {
            super("no row for too long");
        }
    }
}
