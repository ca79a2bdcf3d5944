package kz.arna.statistics.file;

import kz.arna.statistics.StatLine;
import org.jspecify.annotations.Nullable;

/** What the companies consented to be disclosed. */
@FunctionalInterface
public interface Coverage {

    /** Offline nobody knows the consents; the lines themselves are known. */
    Coverage UNKNOWN = (subject, line, quarter) -> null;

    /**
     * Why a value may not be taken.
     *
     * @param subject BIN
     * @param line one of the monitored lines
     * @param quarter {@code 2026-Q3}
     * @return null when it may
     */
    @Nullable
    QuarantineReason gap(String subject, StatLine line, String quarter);
}
