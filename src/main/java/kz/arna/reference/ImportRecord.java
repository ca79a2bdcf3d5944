package kz.arna.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it was previewed, and what became of it.
 *
 * @param token what confirms it
 * @param sha256 of the file's bytes, lower-case hex
 * @param previewedBy client and IIN of who sent the file
 * @param confirmedBy client and IIN of who confirmed it; null while nobody did
 * @param reason of the confirmation
 * @param content what the file says, every row whole; null in lists
 */
public record ImportRecord(
        UUID token,
        ImportDrafts.Kind kind,
        String sha256,
        String previewedBy,
        Instant previewedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String reason,
        @Nullable JsonNode content) {}
