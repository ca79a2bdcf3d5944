package kz.arna.documents;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a stored document.
 *
 * @param sha256 64 lower-case hexadecimal characters
 * @param size bytes
 * @param colourImages whether any embedded image has colour; unknown where the document holds no image or an unusual one
 * @param textLayer whether there is text to select; absent text and present images suggest a scan
 * @param virusScan {@code CLEAN} or {@code NOT_SCANNED}
 */
public record StoredAttachment(
        String sha256,
        long size,
        int pages,
        @Nullable Boolean colourImages,
        @Nullable Boolean textLayer,
        String virusScan) {}
