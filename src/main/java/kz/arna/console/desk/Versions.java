package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The version of a case as {@code ETag} and {@code If-Match} carry it. */
final class Versions {

    private Versions() {}

    /** The version that the caller saw; none where it does not say. */
    static @Nullable Long fromIfMatch(@Nullable String header) {
        if (header == null || header.isBlank() || header.equals("*")) {
            return null;
        }
        String version = header.replace("W/", "").replace("\"", "").strip();
        if (!version.matches("\\d{1,18}")) {
            throw new Rejected(new Problem(
                    "IF_MATCH_INVALID",
                    400,
                    null,
                    new Localized(
                            "If-Match тақырыбы істің нұсқасын (ETag) қамтуы тиіс.",
                            "Заголовок If-Match должен содержать версию дела (ETag).",
                            "The header If-Match must hold the version of the case (its ETag).")));
        }
        return Long.valueOf(version);
    }

    /** The answer with the case's version as its ETag. */
    static ResponseEntity<JsonNode> tagged(JsonNode view) {
        return ResponseEntity.ok()
                .eTag("\"" + view.path("version").asLong() + "\"")
                .body(view);
    }
}
