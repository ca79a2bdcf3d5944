package kz.arna.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** The register of Kazakhstani goods producers, after the gateway's own contract. */
final class GoodsRegister implements Partner {

    @Override
    public String name() {
        return "producers";
    }

    @Override
    public Optional<String> companyOf(Request request) throws IOException {
        return Optional.of(Json.read(request.body()).path("bin").asText());
    }

    @Override
    public Answer answer(Request request) throws IOException {
        if (!request.path().equals("/api/v1/extract-queries")) {
            return Answer.status(404);
        }
        JsonNode question = Json.read(request.body());
        String id = question.path("bin").asText();
        boolean registered = !Companies.isUnknown(id);
        ObjectNode answer = Json.object()
                .put("bin", id)
                .put("asOf", question.path("onDate").asText())
                .put("registered", registered);
        if (registered) {
            answer.putObject("extract").put("number", "ҚТӨ-" + id.substring(6)).put("issuedOn", "2026-01-15");
            ArrayNode goods = answer.putArray("goods");
            Companies.of(id)
                    .goods()
                    .forEach(good -> goods.addObject()
                            .put("nameKk", good.nameKk())
                            .put("nameRu", good.nameRu())
                            .put("tnved", good.tnved())
                            .put("localContent", good.localContent()));
        }
        return Answer.json(answer);
    }
}
