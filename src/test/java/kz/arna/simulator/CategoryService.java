package kz.arna.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The entrepreneurship-category service, after the gateway's own contract. */
final class CategoryService implements Partner {

    private static final Map<String, String> NAMES = Map.of(
            "MICRO", "Микрокәсіпкерлік субъектісі",
            "SMALL", "Шағын кәсіпкерлік субъектісі",
            "MEDIUM", "Орта кәсіпкерлік субъектісі",
            "LARGE", "Ірі кәсіпкерлік субъектісі");

    @Override
    public String name() {
        return "category";
    }

    @Override
    public Optional<String> companyOf(Request request) throws IOException {
        return Optional.of(Json.read(request.body()).path("subjectId").asText());
    }

    @Override
    public Answer answer(Request request) throws IOException {
        if (!request.path().equals("/api/v1/category-queries")) {
            return Answer.status(404);
        }
        JsonNode question = Json.read(request.body());
        String id = question.path("subjectId").asText();
        ObjectNode answer = Json.object()
                .put("subjectId", id)
                .put("asOf", question.path("onDate").asText())
                .put("status", Companies.isUnknown(id) ? "NOT_FOUND" : "FOUND");
        if (!Companies.isUnknown(id)) {
            String code = Companies.of(id).category();
            answer.putObject("category").put("code", code).put("nameKk", NAMES.get(code));
        }
        return Answer.json(answer);
    }
}
