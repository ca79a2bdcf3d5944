package kz.arna.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kz.arna.base.Localized;
import kz.arna.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Problems as callers see them: {@code application/problem+json} (RFC 9457).
 *
 * @param type stable name of the first problem's code
 * @param title what is wrong, in English; the three languages stand in the errors
 * @param status HTTP status
 * @param code code of the first problem, by the catalogue
 * @param errors all problems found
 */
public record ProblemBody(String type, String title, int status, String code, List<Error> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    /**
     * One problem.
     *
     * @param field JSON pointer into the sender's message
     */
    public record Error(String code, @Nullable String field, Localized text) {}

    public static ProblemBody of(List<Problem> problems) {
        Problem first = problems.getFirst();
        return new ProblemBody(
                "urn:arna:problem:" + first.code(),
                first.text().en(),
                first.status(),
                first.code(),
                problems.stream()
                        .map(p -> new Error(p.code(), p.field(), p.text()))
                        .toList());
    }

    /** UTF-8 JSON. */
    public byte[] toBytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }

    /** Seconds after which the same request may succeed, or zero where a repeat is of no use. */
    public int retryAfter() {
        return switch (status) {
            case 429 -> 1;
            // Spread, so that those who were turned away together do not come back together.
            case 503 -> ThreadLocalRandom.current().nextInt(1, 5);
            default -> 0;
        };
    }

    /** Writes the answer, unless one is on its way already. */
    public void writeTo(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        if (retryAfter() > 0) {
            response.setIntHeader("Retry-After", retryAfter());
        }
        byte[] body = toBytes();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
