package kz.arna.statistics.inbox;

import java.time.Instant;
import java.util.UUID;
import kz.arna.statistics.file.FileName;
import org.jspecify.annotations.Nullable;

/**
 * A file that this node holds by a lease.
 *
 * @param manifest its manifest as it lay beside the file when it was whole, sealed ({@link Archive#manifest})
 * @param sha256 of its bytes, once they are archived
 * @param original lease under which they were archived
 * @param cover fingerprint of the consents its rows were compared with
 */
record FileRow(
        UUID id,
        String folder,
        String name,
        long size,
        Instant modified,
        FileState state,
        byte @Nullable [] manifest,
        @Nullable String sha256,
        @Nullable UUID original,
        @Nullable FileVerdict verdict,
        long accepted,
        long errors,
        @Nullable String cover,
        int attempts,
        UUID leaseToken) {

    /** What its name says; only files with a name of the agreement are ever taken. */
    FileName fileName() {
        return FileName.parse(name).orElseThrow();
    }
}
