package kz.arna.statistics.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import kz.arna.base.Sha256;

/** Takes the bytes of an original: counts and hashes them, packs them, and hands on sealed pieces of even size. */
final class ArchiveWriter extends OutputStream {

    private static final int PIECE = 512 * 1024;
    private static final int BUFFER = 64 * 1024;

    /** Where pieces go. */
    interface Shelf {
        void put(int number, boolean last, byte[] bytes, int length);
    }

    private final Shelf shelf;
    private final MessageDigest digest = Sha256.digest();
    private final Pieces pieces = new Pieces();
    private final OutputStream packed;
    private long size;
    private boolean closed;

    ArchiveWriter(Shelf shelf) throws IOException {
        this.shelf = shelf;
        packed = new Quick(pieces);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        size += length;
        packed.write(bytes, offset, length);
    }

    /** Ends the original; without this it stays unfinished and cannot be opened. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            packed.close();
            pieces.hand(true);
        }
    }

    /** Bytes received. */
    long size() {
        return size;
    }

    /** Of all bytes received; call once, when all are written. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Packs for speed: text of this kind shrinks to an eighth even so. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Gathers packed bytes into pieces. */
    private final class Pieces extends ByteArrayOutputStream {

        private int number;

        Pieces() {
            super(PIECE + BUFFER);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            if (count >= PIECE) {
                hand(false);
            }
        }

        private void hand(boolean last) {
            shelf.put(number++, last, buf, count);
            reset();
        }
    }
}
