package kz.arna.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the gateway over HTTP as one client: a channel, an official's desk or an operator. */
public final class GatewayClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String base;
    private final String key;

    /**
     * @param base e.g. {@code http://localhost:8080}
     * @param key value of {@code X-Api-Key}
     */
    public GatewayClient(String base, String key) {
        this.base = base;
        this.key = key;
    }

    /** An answer: status, JSON body (null where there is none) and ETag. */
    public record Answer(int status, @Nullable JsonNode body, String etag) {

        /** The value at a JSON pointer of the body, empty where there is none. */
        public String at(String pointer) {
            return body == null ? "" : body.at(pointer).asText();
        }

        /** The part of the body at a JSON pointer, a missing node where there is none. */
        public JsonNode node(String pointer) {
            return body == null ? MissingNode.getInstance() : body.at(pointer);
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON; a decision on a case counts whatever its version is by now. */
    public Answer post(String path, JsonNode body) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
        return send(path.startsWith("/api/v1/cases/") ? request.header("If-Match", "*") : request);
    }

    /** The same with further headers, e.g. {@code If-Match}. */
    public Answer post(String path, JsonNode body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofString(body.toString())));
    }

    /** Posts a file with further headers, e.g. who brings it in. */
    public Answer post(String path, String contentType, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", contentType);
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    public Answer put(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).PUT(BodyPublishers.ofByteArray(body)));
    }

    /** Stores every document of the application, then files it under the channel's id. */
    public Answer file(String externalId, SampleApplication application, byte[] signature) {
        for (Map.Entry<String, byte[]> document : application.documents().entrySet()) {
            Answer stored = put("/api/v1/attachments/" + document.getKey(), "application/pdf", document.getValue());
            if (stored.status() >= 300) {
                return stored;
            }
        }
        return post("/api/v1/applications/order-342", envelope(externalId, application.bytes(), signature));
    }

    /** The envelope of an application, with the separate consent to restricted personal data. */
    public static ObjectNode envelope(String externalId, byte[] application, byte[] signature) {
        ObjectNode envelope = JsonNodeFactory.instance
                .objectNode()
                .put("externalId", externalId)
                .put("application", Base64.getEncoder().encodeToString(application))
                .put("signature", Base64.getEncoder().encodeToString(signature));
        envelope.putObject("consents").put("restrictedData", "GRANTED");
        return envelope;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header("X-Api-Key", key);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") && response.body().length > 0 ? JSON.readTree(response.body()) : null;
            return new Answer(
                    response.statusCode(),
                    body,
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the gateway", e);
        }
    }
}
