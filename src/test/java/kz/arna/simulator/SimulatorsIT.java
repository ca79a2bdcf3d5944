package kz.arna.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulators' own promises: faults switch while they run, every message is counted, a repeat gets its receipt. */
class SimulatorsIT {

    private static final Simulators SIMULATORS = Simulators.start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @AfterEach
    void heal() {
        SIMULATORS.faults().heal();
    }

    @AfterAll
    static void stop() {
        SIMULATORS.close();
    }

    @Test
    void a_fault_is_switched_over_http() throws Exception {
        assertEquals(
                "ERROR",
                control("PUT", "/_faults/monitoring", "{\"fault\":\"error\"}")
                        .path("monitoring")
                        .asText());
        assertEquals(500, stage("m-1").statusCode());
        control("PUT", "/_faults/monitoring", "{\"fault\":\"NONE\"}");
        assertEquals(200, stage("m-2").statusCode());
    }

    @Test
    void a_repeat_is_counted_and_gets_the_first_receipt() throws Exception {
        SIMULATORS.deliveries("monitoring").clear();
        assertEquals(stage("twice").body(), stage("twice").body());
        stage("once");
        assertEquals(Map.of("twice", 2L), SIMULATORS.deliveries("monitoring").repeated());
        JsonNode received = control("GET", "/_received/monitoring", "");
        assertEquals(3, received.path("total").asInt());
        assertEquals(2, received.path("distinct").asInt());
        assertEquals(
                2,
                control("GET", "/_received/monitoring/twice", "").path("count").asInt());
    }

    @Test
    void a_silent_partner_holds_the_request_until_it_is_healed() {
        SIMULATORS.faults().set("monitoring", Fault.SILENT);
        CompletableFuture<HttpResponse<String>> held =
                HTTP.sendAsync(stageRequest("held", Duration.ofSeconds(10)), HttpResponse.BodyHandlers.ofString());
        assertThrows(
                HttpTimeoutException.class,
                () -> HTTP.send(stageRequest("other", Duration.ofMillis(300)), HttpResponse.BodyHandlers.ofString()));
        assertTrue(!held.isDone());
        SIMULATORS.faults().heal();
        assertTrue(held.handle((answer, dropped) -> dropped != null).join());
    }

    @Test
    void one_company_is_unanswered_by_the_category_service_and_by_no_other() throws IOException, InterruptedException {
        assertTrue(Companies.UNANSWERED.silentAt().contains("category"));
        assertThrows(HttpTimeoutException.class, () -> category(Companies.UNANSWERED.id()));
        assertEquals(200, category(Companies.APPROVED.id()).statusCode());
    }

    @Test
    void a_wrong_key_is_denied() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("monitoring", "/api/v1/stages"))
                .header("Authorization", "Bearer wrong")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertEquals(
                401, HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void the_switches_name_every_partner_well_or_sick() throws Exception {
        send("PUT", "/_faults/category", "{\"fault\":\"silent\"}");
        JsonNode faults = control("GET", "/_faults", "");
        send("PUT", "/_faults/category", "{\"fault\":\"NONE\"}");
        assertEquals("SILENT", faults.path("category").asText());
        assertEquals("NONE", faults.path("src").asText());
        SIMULATORS.names().forEach(partner -> assertTrue(faults.has(partner), partner));
    }

    @Test
    void an_unknown_partner_is_not_switched() throws Exception {
        HttpResponse<String> answer = send("PUT", "/_faults/nobody", "{\"fault\":\"ERROR\"}");
        assertEquals(404, answer.statusCode());
    }

    private static HttpResponse<String> category(String id) throws IOException, InterruptedException {
        return HTTP.send(
                post("category", "/api/v1/category-queries", "{\"subjectId\":\"" + id + "\"}")
                        .timeout(Duration.ofMillis(500))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> stage(String id) throws IOException, InterruptedException {
        return HTTP.send(stageRequest(id, Duration.ofSeconds(5)), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest stageRequest(String id, Duration timeout) {
        return post("monitoring", "/api/v1/stages", "{}")
                .header("X-Message-Id", id)
                .header("Idempotency-Key", id)
                .timeout(timeout)
                .build();
    }

    private static HttpRequest.Builder post(String partner, String path, String body) {
        return HttpRequest.newBuilder(uri(partner, path))
                .header("Authorization", "Bearer " + Partner.KEY)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static URI uri(String partner, String path) {
        return URI.create(SIMULATORS.properties().get("arna.partners." + partner + ".url") + path);
    }

    private static JsonNode control(String method, String path, String body) throws IOException, InterruptedException {
        return Json.read(send(method, path, body).body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + SIMULATORS.controlPort() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
