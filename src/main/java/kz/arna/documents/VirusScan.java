package kz.arna.documents;

import java.nio.file.Path;

/** Looks for malicious code in a document. */
interface VirusScan {

    /**
     * Scans the file.
     *
     * @return {@code CLEAN} or {@code NOT_SCANNED}
     * @throws kz.arna.base.Rejected with {@code VIRUS_FOUND}, or {@code VIRUS_SCAN_UNAVAILABLE} if a configured scanner
     *     does not answer: silence is not "clean"
     */
    String scan(Path file);
}
