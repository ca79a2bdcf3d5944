package kz.arna.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables {@code attachment}, {@code attachment_chunk} and {@code attachment_grant}. */
@Repository
class AttachmentStore {

    static final int CHUNK = 512 * 1024;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;

    AttachmentStore(JdbcClient jdbc, JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.template = template;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes document and grant in one transaction; whether the grant is new. */
    boolean put(String client, StoredAttachment attachment, Path file) {
        byte[] sha256 = HexFormat.of().parseHex(attachment.sha256());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (insert(sha256, attachment) > 0) {
                insertChunks(sha256, file);
            }
            return grant(client, sha256) > 0;
        }));
    }

    List<String> granted(String client, Collection<String> sha256) {
        byte[][] wanted = sha256.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        return jdbc.sql("SELECT encode(sha256, 'hex') FROM attachment_grant WHERE client = ? AND sha256 = ANY (?)")
                .params(client, wanted)
                .query(String.class)
                .list();
    }

    Optional<StoredAttachment> find(String sha256) {
        return jdbc.sql("""
                        SELECT encode(sha256, 'hex') AS sha256, size, pages, colour_images, text_layer, virus_scan
                          FROM attachment WHERE sha256 = ?
                        """)
                .params(HexFormat.of().parseHex(sha256))
                .query(StoredAttachment.class)
                .optional();
    }

    Optional<byte[]> chunk(String sha256, int no) {
        return jdbc.sql("SELECT bytes FROM attachment_chunk WHERE sha256 = ? AND no = ?")
                .params(HexFormat.of().parseHex(sha256), no)
                .query(byte[].class)
                .optional();
    }

    private int insert(byte[] sha256, StoredAttachment a) {
        return jdbc.sql("""
                        INSERT INTO attachment (sha256, size, pages, colour_images, text_layer, virus_scan)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(sha256, a.size(), a.pages(), a.colourImages(), a.textLayer(), a.virusScan())
                .update();
    }

    private void insertChunks(byte[] sha256, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            int no = 0;
            for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                template.update(
                        "INSERT INTO attachment_chunk (sha256, no, bytes) VALUES (?, ?, ?)", sha256, no++, chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the spooled document could not be read", e);
        }
    }

    private int grant(String client, byte[] sha256) {
        return jdbc.sql("INSERT INTO attachment_grant (client, sha256) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(client, sha256)
                .update();
    }
}
