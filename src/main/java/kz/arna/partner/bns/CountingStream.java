package kz.arna.partner.bns;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Counts what passes, and remembers a failure of our own side, which the SFTP library would hide in one of its own. */
final class CountingStream extends FilterOutputStream {

    private long written;
    private @Nullable IOException own;

    CountingStream(OutputStream to) {
        super(to);
    }

    long written() {
        return written;
    }

    /** @throws IOException if it was us who could not take the bytes */
    void throwOwnFault() throws IOException {
        if (own != null) {
            throw own;
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
            written += length;
        } catch (IOException e) {
            own = e;
            throw e;
        }
    }
}
