package kz.arna.statistics.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import kz.arna.statistics.StatFiles;
import kz.arna.statistics.file.FileName;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Originals and papers, sealed in the database: nodes keep no files. Originals are written and read piece by piece, each
 * in a transaction of its own.
 */
final class Archive {

    private static final int BUFFER = 64 * 1024;

    private final JdbcClient outside;
    private final JdbcClient jdbc;
    private final Seal seal;

    /**
     * The archive.
     *
     * @param outside never part of a transaction, whoever calls: pieces are read while the transaction's own connection
     *     copies rows, and written while the network is read
     * @param jdbc part of the caller's transaction
     */
    Archive(JdbcClient outside, JdbcClient jdbc, Seal seal) {
        this.outside = outside;
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Begins the original anew, under the writer's lease; whoever closes the stream has archived it. */
    ArchiveWriter write(UUID file, UUID writer) throws IOException {
        outside.sql("DELETE FROM stat_file_piece WHERE file = ?").param(file).update();
        return new ArchiveWriter((number, last, bytes, length) -> outside.sql(
                        "INSERT INTO stat_file_piece (file, writer, no, bytes) VALUES (?, ?, ?, ?)")
                .params(file, writer, number, seal.seal(writer, number, last, bytes, length))
                .update());
    }

    /** The original as that writer received it. */
    InputStream open(UUID file, UUID writer) throws IOException {
        int pieces = outside.sql("SELECT count(*) FROM stat_file_piece WHERE file = ? AND writer = ?")
                .params(file, writer)
                .query(Integer.class)
                .single();
        if (pieces == 0) {
            throw new IOException("nothing is archived");
        }
        return new GZIPInputStream(new SequenceInputStream(new Pieces(file, writer, pieces)), BUFFER);
    }

    /** Keeps a paper for the Bureau. */
    void keep(UUID file, String name, byte[] content) {
        jdbc.sql("INSERT INTO stat_file_paper (file, name, bytes) VALUES (?, ?, ?)"
                        + " ON CONFLICT (file, name) DO UPDATE SET bytes = excluded.bytes")
                .params(file, name, seal.seal(paperId(file, name), 0, true, content, content.length))
                .update();
    }

    /** The papers of a file, opened. */
    List<StatFiles.Paper> papers(UUID file) throws IOException {
        List<StatFiles.Paper> papers = new ArrayList<>();
        for (StatFiles.Paper sealed : jdbc.sql(
                        "SELECT name, bytes AS content FROM stat_file_paper WHERE file = ? ORDER BY name")
                .param(file)
                .query(StatFiles.Paper.class)
                .list()) {
            byte[] content = seal.open(paperId(file, sealed.name()), 0, true, sealed.content());
            papers.add(new StatFiles.Paper(sealed.name(), content));
        }
        return papers;
    }

    /** A manifest that has to wait for its file's verdict: its sums may be values that nobody may keep. */
    byte[] sealed(UUID file, String manifest) {
        byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
        return seal.seal(paperId(file, FileName.MANIFEST), 0, true, bytes, bytes.length);
    }

    /** The text of the manifest that waits with the file. */
    Optional<String> manifest(FileRow file) throws IOException {
        byte[] sealed = file.manifest();
        return sealed == null
                ? Optional.empty()
                : Optional.of(new String(
                        seal.open(paperId(file.id(), FileName.MANIFEST), 0, true, sealed), StandardCharsets.UTF_8));
    }

    private static UUID paperId(UUID file, String name) {
        return UUID.nameUUIDFromBytes((file + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The opened pieces, one after the other. */
    private final class Pieces implements Enumeration<InputStream> {

        private final UUID file;
        private final UUID writer;
        private final int count;
        private int next;

        Pieces(UUID file, UUID writer, int count) {
            this.file = file;
            this.writer = writer;
            this.count = count;
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            int number = next++;
            byte[] sealed = outside.sql("SELECT bytes FROM stat_file_piece WHERE file = ? AND writer = ? AND no = ?")
                    .params(file, writer, number)
                    .query(byte[].class)
                    .single();
            try {
                return new java.io.ByteArrayInputStream(seal.open(writer, number, number == count - 1, sealed));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
