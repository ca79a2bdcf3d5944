package kz.arna.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import kz.arna.base.Sha256;

/** Holds a document in a file of its own while it is hashed and checked: no document is ever whole in memory. */
final class Spool {

    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            removeWhatKilledNodesLeft();
        } catch (IOException e) {
            throw new UncheckedIOException("the spool folder cannot be used", e);
        }
    }

    /** A document in its file, which goes with {@link #close()}. */
    record Spooled(Path file, long size, String sha256) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** Reads the stream to its end. */
    Spooled take(InputStream bytes) throws IOException {
        Path file = Files.createTempFile(folder, "document-", ".spool");
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            long size = bytes.transferTo(out);
            return new Spooled(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void removeWhatKilledNodesLeft() throws IOException {
        Instant before = Instant.now().minus(LEFT_BEHIND);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "document-*.spool")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
