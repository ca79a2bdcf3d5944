package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The version of a case as {@code ETag} and {@code If-Match} carry it. */
final class Versions {

    private Versions() {}

    /**
     * The version that the caller saw; none for {@code *}, by which the caller says that any will do.
     *
     * @throws Rejected with {@code IF_MATCH_MISSING} (428) when the caller says nothing
     */
    static @Nullable Long demanded(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Rejected(Problems.of("IF_MATCH_MISSING", "header:If-Match"));
        }
        return fromIfMatch(header);
    }

    /** The version that the caller saw; none where it does not say. */
    static @Nullable Long fromIfMatch(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return null;
        }
        String version = header.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
        if (!version.matches("\\d{1,18}")) {
            throw new Rejected(Problems.of("IF_MATCH_INVALID", "header:If-Match"));
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
