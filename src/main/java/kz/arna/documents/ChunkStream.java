package kz.arna.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A document's bytes, one chunk in memory at a time. */
final class ChunkStream extends InputStream {

    private final IntFunction<Optional<byte[]>> chunks;
    private InputStream present = InputStream.nullInputStream();
    private int next;
    private boolean ended;

    ChunkStream(IntFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = present.read(to, offset, length);
        while (read < 0 && !ended) {
            Optional<byte[]> chunk = chunks.apply(next++);
            ended = chunk.isEmpty();
            present = chunk.<InputStream>map(ByteArrayInputStream::new).orElseGet(InputStream::nullInputStream);
            read = present.read(to, offset, length);
        }
        return read;
    }
}
