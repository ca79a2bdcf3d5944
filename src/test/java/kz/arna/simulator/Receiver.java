package kz.arna.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A partner that is only told something: the portal's cabinet, the service monitoring, the first-level system. It
 * remembers ids ({@code Idempotency-Key}) and gives a repeat the receipt of the first.
 */
final class Receiver implements Partner {

    /** An application id that no cabinet knows, and a case number that no other system knows. */
    private static final Set<String> UNKNOWN = Set.of("unknown-request", "DPR-2000-000404");

    private final String name;
    private final Set<String> paths;
    private final Map<String, JsonNode> receipts = new ConcurrentHashMap<>();

    Receiver(String name, String... paths) {
        this.name = name;
        this.paths = Set.of(paths);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> companyOf(Request request) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Request request) throws IOException {
        String key = request.header("Idempotency-Key");
        if (!paths.contains(request.path()) || key == null) {
            return Answer.status(400);
        }
        JsonNode body = Json.read(request.body());
        return Answer.json(receipts.computeIfAbsent(key, id -> receipt(id, body)));
    }

    @Override
    public Answer no() {
        return Answer.json(refusal());
    }

    private static JsonNode receipt(String id, JsonNode body) {
        boolean known = Stream.of("requestId", "requestNumber", "caseNumber")
                .noneMatch(field -> UNKNOWN.contains(body.path(field).asText()));
        if (!known) {
            return refusal();
        }
        return Json.object().put("accepted", true).put("receiptId", "receipt-" + id);
    }

    private static JsonNode refusal() {
        return Json.object().put("accepted", false).put("reason", "Өтінім табылмады");
    }
}
