package kz.arna.intake.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.arna.base.Problem;
import kz.arna.intake.web.Faults;
import kz.arna.intake.web.ProblemBody;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What a door answers. A refusal is an answer too: no exception ever reaches the route. */
record DoorAnswer(int status, Object body, String mediaType, Map<String, String> headers) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    /** Work that ends in an answer. */
    @FunctionalInterface
    interface Work {
        DoorAnswer answer() throws Exception;
    }

    /** Does the work and puts its answer, or the problem it ended in, into the exchange. */
    static void give(Exchange exchange, Work work) {
        DoorAnswer answer;
        try {
            answer = work.answer();
        } catch (Exception fault) {
            answer = problems(Faults.problems(fault));
        }
        answer.writeTo(exchange.getMessage());
    }

    static DoorAnswer json(int status, Object body) {
        try {
            return new DoorAnswer(status, JSON.writeValueAsBytes(body), "application/json", Map.of());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }

    static DoorAnswer pdf(InputStream bytes, String name) {
        return new DoorAnswer(
                200,
                bytes,
                "application/pdf",
                Map.of(
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "\"",
                        "X-Content-Type-Options",
                        "nosniff"));
    }

    DoorAnswer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new DoorAnswer(status, body, mediaType, more);
    }

    private static DoorAnswer problems(List<Problem> problems) {
        ProblemBody problem = ProblemBody.of(problems);
        DoorAnswer answer = new DoorAnswer(problem.status(), problem.toBytes(), ProblemBody.MEDIA_TYPE, Map.of());
        return problem.retryAfter() > 0 ? answer.with("Retry-After", "" + problem.retryAfter()) : answer;
    }

    private void writeTo(Message message) {
        // Camel would send every header of the request back with the answer.
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, mediaType);
        headers.forEach(message::setHeader);
        message.setBody(body);
    }
}
