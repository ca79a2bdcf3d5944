package kz.arna.statistics.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers the last byte that was read: the end of a file shows whether its writer came to an end. */
final class LastByte extends FilterInputStream {

    private int last = -1;

    LastByte(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        last = one < 0 ? last : one;
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        last = read > 0 ? buffer[offset + read - 1] : last;
        return read;
    }

    /** Whether it is a line feed or a carriage return, which both encodings of the exchange write as one byte. */
    boolean isLineEnd() {
        return last == '\n' || last == '\r';
    }
}
