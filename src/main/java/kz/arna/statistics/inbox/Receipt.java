package kz.arna.statistics.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the Bureau is told of a file; docs/statistics-exchange.md, section 5.
 *
 * @param receivedAt when the file was whole, local time of the Republic with its offset
 * @param duplicateOf name of the file whose bytes these are
 * @param superseded rows that came too late: a file with a higher number said something else, which stays
 * @param delivery which file of this name it is for; in the names of its papers only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        String file,
        @Nullable String sha256,
        FileVerdict result,
        @Nullable String duplicateOf,
        @Nullable String receivedAt,
        String finishedAt,
        long rows,
        long applied,
        long unchanged,
        long replaced,
        long superseded,
        long asideCount,
        List<Aside> aside,
        long errorCount,
        @Nullable String errorFile,
        @JsonIgnore int delivery) {

    private static final ObjectWriter JSON = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    /** A row whose value was put aside. */
    record Aside(int row, String form, String section, String line, String quarter, String reason) {}

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt cannot be written", e);
        }
    }
}
