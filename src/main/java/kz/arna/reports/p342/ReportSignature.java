package kz.arna.reports.p342;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An official's signature under the content of a report.
 *
 * @param phone printed for the executor
 * @param digest SHA-256 of the content that was signed, 64 hexadecimal characters
 */
public record ReportSignature(
        SigningRole role,
        String iin,
        String name,
        String position,
        @Nullable String phone,
        Instant at,
        String digest) {}
