package kz.arna.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Optional;
import kz.arna.base.Sha256;

/** A client system: speaks HTTP to the gateway with one key. */
public final class Doors {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final String key;

    public Doors(int port, String key) {
        this.port = port;
        this.key = key;
    }

    /** An answer: status, headers and JSON, if it is that. */
    public record Answer(HttpResponse<byte[]> http) {

        public int status() {
            return http.statusCode();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String code() {
            return json().path("code").asText();
        }

        public String field() {
            return json().path("errors").path(0).path("field").asText();
        }

        public String header(String name) {
            Optional<String> value = http.headers().firstValue(name);
            return value.orElse("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofByteArray(body));
        return send(
                headers.length == 0 ? request.header("Content-Type", "application/json") : request.headers(headers));
    }

    public Answer put(String path, byte[] body) {
        return send(request(path).header("Content-Type", "application/pdf").PUT(BodyPublishers.ofByteArray(body)));
    }

    /** Stores a document under its own hash. */
    public Answer store(byte[] pdf) {
        return put("/api/v1/attachments/" + Sha256.hex(pdf), pdf);
    }

    /** Files an application with a signature. */
    public Answer file(String externalId, byte[] application, byte[] signature) {
        return post("/api/v1/applications/" + StandIns.TYPE, envelope(externalId, application, signature));
    }

    static byte[] envelope(String externalId, byte[] application, byte[] signature) {
        try {
            return JSON.writeValueAsBytes(JSON.createObjectNode()
                    .put("externalId", externalId)
                    .put("application", Base64.getEncoder().encodeToString(application))
                    .put("signature", Base64.getEncoder().encodeToString(signature)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Api-Key", key);
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
