package kz.arna.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The ministry's document-management system: registers a document under a number; a repeat by {@code Idempotency-Key} gets the
 * number of the first. Documents of one period, which it holds closed, are rejected.
 */
final class DocumentSystem implements Partner {

    private static final String CLOSED_PERIOD = "2024-Q1";

    private final AtomicInteger last = new AtomicInteger(1200);
    private final Map<String, JsonNode> registered = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "edms";
    }

    @Override
    public Optional<String> companyOf(Request request) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Request request) throws IOException {
        String key = request.header("Idempotency-Key");
        if (!request.path().equals("/api/v1/documents") || key == null) {
            return Answer.status(400);
        }
        JsonNode document = Json.read(request.body());
        return Answer.json(registered.computeIfAbsent(key, id -> register(document)));
    }

    private JsonNode register(JsonNode document) {
        if (document.path("period").asText().equals(CLOSED_PERIOD)) {
            return Json.object().put("status", "REJECTED").put("reason", "Кезең жабық");
        }
        return Json.object()
                .put("status", "REGISTERED")
                .put("documentNumber", "04-18/" + last.incrementAndGet())
                .put("registeredOn", "2026-10-20");
    }
}
