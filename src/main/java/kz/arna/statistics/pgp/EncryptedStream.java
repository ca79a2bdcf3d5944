package kz.arna.statistics.pgp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The encrypted bytes. Remembers that they could not be had: the OpenPGP library wraps such a failure like one of the content,
 * but it is ours and no fault of the sender.
 */
final class EncryptedStream extends FilterInputStream {

    private @Nullable IOException failed;
    private @Nullable RuntimeException broken;

    EncryptedStream(InputStream encrypted) {
        super(encrypted);
    }

    /** Throws the failure as it was, if there was one. */
    void throwOwnFault() throws IOException {
        if (failed != null) {
            throw failed;
        }
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, length);
        } catch (IOException e) {
            failed = e;
            throw e;
        } catch (RuntimeException e) {
            broken = e;
            throw e;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
