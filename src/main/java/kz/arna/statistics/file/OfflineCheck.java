package kz.arna.statistics.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import kz.arna.base.Sha256;
import org.jspecify.annotations.Nullable;

/** The check of a file on a disk, with the manifest that lies beside it; everything but the consents. */
public final class OfflineCheck {

    private static final int MOST_ERRORS = 1_000;

    private OfflineCheck() {}

    /**
     * Checks a file. Where the manifest of the encrypted file lies beside it and its own does not, that one counts: what it says
     * of encoding, rows and totals is of what is inside.
     *
     * @param encoding of a CSV file without manifest, UTF-8 when null
     * @param rows sees every row; those of lines that no consent can name are put aside
     * @throws IOException when the file, or the manifest beside it, cannot be read
     */
    public static CheckResult run(FileName name, Path file, LocalDate today, @Nullable String encoding, RowTarget rows)
            throws IOException {
        if (name.encrypted()) {
            return CheckResult.refused(FileRule.ENCRYPTION);
        }
        for (String sent : List.of(name.text(), name.text() + FileName.ENCRYPTED)) {
            Path beside = file.resolveSibling(sent + FileName.MANIFEST);
            if (Files.exists(beside)) {
                Manifest.Reading said = read(beside);
                FileError fault = said.manifest() == null ? said.fault() : faultOf(said.manifest(), file, sent);
                return fault == null
                        ? check(name, file, said.manifest(), today, null, rows)
                        : CheckResult.refused(fault);
            }
        }
        return check(name, file, null, today, encoding, rows);
    }

    private static Manifest.Reading read(Path manifest) throws IOException {
        return Files.size(manifest) > Manifest.LARGEST
                ? new Manifest.Reading(null, FileError.ofFile(FileRule.MANIFEST_UNREADABLE))
                : Manifest.read(Manifest.text(Files.readAllBytes(manifest)));
    }

    /** Compares with the file that is to be sent, if it was written already. */
    private static @Nullable FileError faultOf(Manifest manifest, Path file, String sent) throws IOException {
        Path beside = file.resolveSibling(sent);
        if (!Files.exists(beside)) {
            return manifest.faultFor(sent, manifest.bytes());
        }
        FileError fault = manifest.faultFor(sent, Files.size(beside));
        return fault == null ? manifest.faultFor(digest(beside)) : fault;
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static CheckResult check(
            FileName name,
            Path file,
            @Nullable Manifest manifest,
            LocalDate today,
            @Nullable String encoding,
            RowTarget rows)
            throws IOException {
        return new FileCheck(name, manifest, today, Coverage.UNKNOWN, MOST_ERRORS)
                .declaring(encoding)
                .run(() -> Files.newInputStream(file), rows);
    }
}
