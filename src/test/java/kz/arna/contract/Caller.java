package kz.arna.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Speaks plain HTTP to the gateway, also such as no decent client would. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Caller(String base) {
        this.base = base;
    }

    /** An answer as it came. */
    record Answer(HttpResponse<byte[]> http) {

        int status() {
            return http.statusCode();
        }

        String type() {
            return header("Content-Type");
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        byte[] bytes() {
            return http.body();
        }

        JsonNode json() {
            try {
                return type().contains("json") ? JSON.readTree(http.body()) : MissingNode.getInstance();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String at(String pointer) {
            return json().at(pointer).asText();
        }

        @Override
        public String toString() {
            return status() + " " + type() + " " + new String(http.body(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Sends a request.
     *
     * @param key none: no key at all
     * @param headers names and values by turns
     */
    Answer send(@Nullable String key, String method, String path, byte @Nullable [] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (key != null) {
            request.header("X-Api-Key", key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer get(String key, String path) {
        return send(key, "GET", path, null);
    }

    Answer json(String key, String method, String path, JsonNode body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send(key, method, path, body.toString().getBytes(StandardCharsets.UTF_8), all);
    }
}
