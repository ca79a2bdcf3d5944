package kz.arna.bench;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** The bodies of a file of {@link Prepared}, read as they are needed. */
final class Posts {

    private final MappedByteBuffer file;
    private final int[] at;

    private Posts(MappedByteBuffer file, int[] at) {
        this.file = file;
        this.at = at;
    }

    static Posts of(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            MappedByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            file.load();
            int[] at = new int[1024];
            int count = 0;
            for (int position = 0; position < file.limit(); position += Integer.BYTES + file.getInt(position)) {
                if (count == at.length) {
                    at = Arrays.copyOf(at, 2 * count);
                }
                at[count++] = position;
            }
            return new Posts(file, Arrays.copyOf(at, count));
        }
    }

    int count() {
        return at.length;
    }

    byte[] body(int n) {
        byte[] body = new byte[file.getInt(at[n])];
        file.get(at[n] + Integer.BYTES, body);
        return body;
    }
}
