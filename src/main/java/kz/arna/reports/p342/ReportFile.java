package kz.arna.reports.p342;

import java.util.Locale;
import kz.arna.base.Sha256;

/**
 * A report as a file.
 *
 * @param stem its name without language and format, e.g. {@code P342-2026-Q3}
 * @param digest SHA-256 of the bytes, 64 hexadecimal characters
 */
public record ReportFile(String stem, Language language, Format format, byte[] bytes, String digest) {

    static ReportFile of(String stem, Language language, Format format, byte[] bytes) {
        return new ReportFile(stem, language, format, bytes, Sha256.hex(bytes));
    }

    /** ASCII, e.g. {@code P342-2026-Q3-kk.pdf}. */
    public String name() {
        return stem + "-" + language.code() + "." + format.extension();
    }

    /** Formats of files. */
    public enum Format {
        PDF("application/pdf"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
