package kz.arna.statistics.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import kz.arna.base.Sha256;
import org.jspecify.annotations.Nullable;

/** The check of a file on a disk, with the manifest that lies beside it; everything but the consents. */
public final class OfflineCheck {

    private static final int MOST_ERRORS = 1_000;

    private OfflineCheck() {}

    /**
     * Checks a file.
     *
     * @throws IOException when the file, or the manifest beside it, cannot be read
     */
    public static CheckResult run(FileName name, Path file, LocalDate today) throws IOException {
        if (name.encrypted()) {
            return CheckResult.refused(FileRule.ENCRYPTION);
        }
        Path beside = file.resolveSibling(name.manifest());
        if (!Files.exists(beside)) {
            return check(name, file, null, today);
        }
        if (Files.size(beside) > Manifest.LARGEST) {
            return CheckResult.refused(FileRule.MANIFEST_UNREADABLE);
        }
        Manifest manifest =
                Manifest.parse(Manifest.text(Files.readAllBytes(beside))).orElse(null);
        FileRule fault = faultOf(name, file, manifest);
        return fault == null ? check(name, file, manifest, today) : CheckResult.refused(fault);
    }

    private static @Nullable FileRule faultOf(FileName name, Path file, @Nullable Manifest manifest)
            throws IOException {
        if (manifest == null) {
            return FileRule.MANIFEST_UNREADABLE;
        }
        FileRule fault = manifest.faultFor(name.text(), Files.size(file));
        if (fault != null) {
            return fault;
        }
        return manifest.sha256().equals(digest(file)) ? null : FileRule.MANIFEST_SHA256;
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static CheckResult check(FileName name, Path file, @Nullable Manifest manifest, LocalDate today)
            throws IOException {
        return new FileCheck(name, manifest, today, Coverage.UNKNOWN, MOST_ERRORS)
                .run(() -> Files.newInputStream(file), RowTarget.NONE);
    }
}
