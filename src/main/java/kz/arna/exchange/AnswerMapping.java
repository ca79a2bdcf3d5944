package kz.arna.exchange;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads raw answers by the partner's answer route. */
final class AnswerMapping {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerMapping.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final PartnerRoutes routes;
    private final MappingVersions versions;

    AnswerMapping(PartnerRoutes routes, MappingVersions versions) {
        this.routes = routes;
        this.versions = versions;
    }

    /**
     * The answer in canonical form; empty if it cannot be read, whatever the reason, or speaks of somebody else than the
     * question.
     *
     * @param asked the question in canonical form, where one is known
     */
    Optional<Canonical> read(
            String partner, String message, Optional<byte[]> asked, byte[] body, Map<String, String> headers) {
        Optional<Canonical> answer = read(partner, message, body, headers);
        if (answer.isPresent()
                && asked.isPresent()
                && !SameSubject.of(asked.get(), answer.get().tree())) {
            LOG.warn("an answer to {}-{} is not about what was asked", partner, message);
            return Optional.empty();
        }
        return answer;
    }

    private Optional<Canonical> read(String partner, String message, byte[] body, Map<String, String> headers) {
        PartnerCall mapped = routes.canonical(partner, message, body, headers);
        if (!(mapped instanceof PartnerCall.Answered answer)) {
            String detail = mapped instanceof PartnerCall.Failed failed ? failed.detail() : "no body";
            LOG.warn("an answer to {}-{} cannot be read: {}", partner, message, detail);
            return Optional.empty();
        }
        try {
            JsonNode tree = JSON.readTree(answer.body());
            return tree.isMissingNode() ? Optional.empty() : Optional.of(new Canonical(tree, name(partner, message)));
        } catch (IOException e) {
            LOG.warn("the answer route of {}-{} ends with something that is not JSON", partner, message);
            return Optional.empty();
        }
    }

    boolean ready() {
        return routes.ready();
    }

    /** Name, version and hash of today's mapping. */
    String name(String partner, String message) {
        return versions.answer(partner, message);
    }

    /** An answer in canonical form, and what made it. */
    record Canonical(JsonNode tree, String mapping) {}
}
