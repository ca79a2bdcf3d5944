package kz.arna.statistics.pgp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.jspecify.annotations.Nullable;

/**
 * What was inside. Fails instead of ending when the content was changed or cut off; every fault in between is the sender's too,
 * unless the encrypted bytes could not be had, and is remembered, because whoever reads may take it for a fault of its own format.
 */
public final class VerifiedStream extends FilterInputStream {

    private static final int SKIPPED = 8 * 1024;

    private final EncryptedStream encrypted;
    private final PGPPublicKeyEncryptedData data;
    private final long most;
    private long read;
    private boolean verified;
    private @Nullable PgpUnreadable fault;

    VerifiedStream(EncryptedStream encrypted, InputStream clear, PGPPublicKeyEncryptedData data, long most) {
        super(clear);
        this.encrypted = encrypted;
        this.data = data;
        this.most = most;
    }

    /**
     * Throws what ended the reading, if something did.
     *
     * @throws PgpUnreadable when it was the sender's fault; else what kept the encrypted bytes from us, as it was
     */
    public void throwFault() throws IOException {
        encrypted.throwOwnFault();
        if (fault != null) {
            throw fault;
        }
    }

    /** The same bytes for somebody who closes what he has read; only this stream's own end proves that nothing was changed. */
    public InputStream unclosed() {
        return new FilterInputStream(this) {
            @Override
            public void close() {
                // Whoever opened the outer stream reads on.
            }
        };
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            int count = super.read(bytes, from, length);
            if (count < 0) {
                verify();
            } else {
                counted(count);
            }
            return count;
        } catch (PgpUnreadable e) {
            throw remembered(e);
        } catch (PGPException | RuntimeException | IOException e) {
            encrypted.throwOwnFault();
            throw remembered(new PgpUnreadable("changed or cut off", e));
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] passed = new byte[(int) Math.clamp(bytes, 0, SKIPPED)];
        return passed.length == 0 ? 0 : Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int count) throws PgpUnreadable {
        read += count;
        if (read > most) {
            throw new PgpUnreadable.TooLarge();
        }
    }

    private void verify() throws IOException, PGPException {
        // AEAD checks each piece by itself; the older protection is a hash at the very end.
        if (!verified && !data.isAEAD() && !data.verify()) {
            throw new PgpUnreadable("changed on its way", null);
        }
        verified = true;
    }

    private PgpUnreadable remembered(PgpUnreadable e) {
        fault = e;
        return e;
    }
}
