package kz.arna.statistics.file;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a file, in a file beside it.
 *
 * @param file name of the file it belongs to
 * @param bytes size of the file
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal characters
 * @param encoding of a CSV file, UTF-8 when absent
 * @param rows data rows
 * @param totals control totals by line, each line of the file; or none at all
 */
public record Manifest(
        String file,
        long bytes,
        String sha256,
        @Nullable String encoding,
        long rows,
        @Nullable List<Total> totals) {

    /** The largest manifest that is read, in bytes. */
    public static final int LARGEST = 1024 * 1024;

    /**
     * Control totals of one line over the whole file.
     *
     * @param sum decimal with a point
     */
    public record Total(String section, String line, long rows, String sum) {

        BigDecimal amount() {
            return new BigDecimal(sum);
        }
    }

    /**
     * What a text turned out to be: a manifest, or why it is none.
     *
     * @param fault null when there is a manifest
     */
    public record Reading(
            @Nullable Manifest manifest, @Nullable FileError fault) {}

    /** Its bytes as text: a byte order mark is skipped; what is no UTF-8, or a NUL, spoils what it stands in and no more. */
    public static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\u0000", "");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Reads it; says what is not as it was agreed, or where it breaks off. */
    public static Reading read(String json) {
        try {
            return new Reading(ManifestReader.read(json), null);
        } catch (Unreadable e) {
            return new Reading(null, e.error());
        }
    }

    /** What it says wrongly of a file of this name and size, with what is right; null when both agree. */
    public @Nullable FileError faultFor(String name, long size) {
        if (!file.equals(name)) {
            return new FileError(0, "file", name, FileRule.MANIFEST_OTHER_FILE);
        }
        return bytes == size ? null : new FileError(0, "bytes", Long.toString(size), FileRule.MANIFEST_SIZE);
    }

    /** What it says wrongly of a file with this SHA-256; null when it agrees. */
    public @Nullable FileError faultFor(String digest) {
        return sha256.equals(digest) ? null : new FileError(0, "sha256", digest, FileRule.MANIFEST_SHA256);
    }
}
