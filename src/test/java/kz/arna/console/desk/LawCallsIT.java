package kz.arna.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.RunningGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law's calls over HTTP, as an outsider makes them who knows the contract and the rulebook alone. */
class LawCallsIT {

    private static final RunningGateway GATEWAY =
            RunningGateway.at(Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC));
    private static final GatewayClient CHANNEL = GATEWAY.as("egov");
    private static final String ASSESSMENTS = "/api/v1/assessments/order-342";

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @ParameterizedTest(name = "{0} + {1} {2}")
    @CsvSource({
        "2025-11-28T18:05:00+05:00,2,working,2025-12-01T08:30:00+05:00,2025-12-03,2025-12-03T17:30:00+05:00",
        "2025-11-28T18:05:00,8,working,2025-12-01T08:30:00+05:00,2025-12-11,2025-12-11T17:30:00+05:00",
        "2025-11-28T13:05:00Z,8,working,2025-12-01T08:30:00+05:00,2025-12-11,2025-12-11T17:30:00+05:00",
        "2025-11-25T13:00,8,working,2025-11-25T13:00:00+05:00,2025-12-05,2025-12-05T17:30:00+05:00",
        "2025-11-25T17:30:00,8,working,2025-11-25T17:30:00+05:00,2025-12-05,2025-12-05T17:30:00+05:00",
        "2025-11-25T17:30:01,8,working,2025-11-26T08:30:00+05:00,2025-12-08,2025-12-08T17:30:00+05:00",
        "2025-11-25T08:29:59,0,working,2025-11-25T08:30:00+05:00,2025-11-25,2025-11-25T17:30:00+05:00",
        "2025-10-25T11:00,8,working,2025-10-28T08:30:00+05:00,2025-11-07,2025-11-07T17:30:00+05:00",
        "2025-01-05T10:00,1,working,2025-01-05T10:00:00+05:00,2025-01-06,2025-01-06T17:30:00+05:00",
        "2024-05-03T18:00,1,working,2024-05-04T08:30:00+05:00,2024-05-06,2024-05-06T17:30:00+05:00",
        "2026-03-20T17:45,8,working,2026-03-26T08:30:00+05:00,2026-04-07,2026-04-07T17:30:00+05:00",
        "2026-05-26T09:00,1,working,2026-05-26T09:00:00+05:00,2026-05-28,2026-05-28T17:30:00+05:00",
        "2025-12-05,30,calendar,2025-12-05T12:00:00+05:00,2026-01-05,2026-01-05T23:59:59+05:00",
        "2025-12-12,2,WORKING,2025-12-12T12:00:00+05:00,2025-12-17,2025-12-17T17:30:00+05:00",
        "2027-12-20,9,working,2027-12-20T12:00:00+05:00,2027-12-31,2027-12-31T17:30:00+05:00"
    })
    void counts_registration_and_due_days(
            String from, String days, String unit, String registered, String due, String moment) {
        Answer answer = due(from, days, unit);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.at("/registrationMoment")).isEqualTo(registered);
        assertThat(answer.at("/due")).isEqualTo(due);
        assertThat(answer.at("/dueMoment")).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday,1,working,from",
        "2025-02-29,1,working,from",
        "2025-11-28T25:00,1,working,from",
        "9999-12-31,1,working,from",
        "2025-11-28,-1,working,days",
        "2025-11-28,one,working,",
        "2025-11-28,1.5,working,",
        "2025-11-28,99999999999,working,",
        "2025-11-28,3661,calendar,days",
        "2025-11-28,1,banking,unit"
    })
    void says_which_parameter_is_wrong(String from, String days, String unit, @Nullable String parameter) {
        Answer answer = due(from, days, unit);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("QUERY_INVALID");
        if (parameter != null) {
            assertThat(String.valueOf(answer.body())).contains("query:" + parameter);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-12-30,1,working,true",
        "2027-12-31,1,working,false",
        "2028-01-03,0,working,false",
        "2023-12-29,0,working,false",
        "2024-01-01,0,calendar,true"
    })
    void says_whether_the_holidays_of_the_due_day_are_known(String from, String days, String unit, String covered) {
        assertThat(due(from, days, unit).at("/covered")).isEqualTo(covered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "7", "{\"facts\":{\"category\":1}}", "{} {}", "{\"a\":1,\"a\":2}"})
    void answers_an_unreadable_request_with_a_problem(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    }

    @Test
    void answers_a_request_of_fifty_megabytes_with_a_problem() throws IOException, InterruptedException {
        assertThat(post(new byte[50 * 1024 * 1024]).statusCode()).isEqualTo(413);
    }

    @Test
    void lets_an_outsider_compose_a_request_from_the_rulebook() {
        JsonNode rulebook = CHANNEL.get("/api/v1/rulebook").node("");
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ObjectNode facts = request.putObject("facts");
        rulebook.path("facts").forEach(fact -> {
            if (!fact.path("source").asText().equals("APPLICATION")
                    && fact.path("example").isValueNode() | fact.path("example").isContainerNode()
                    && !fact.path("example").isNull()) {
                facts.putObject(fact.path("name").asText())
                        .put("source", fact.path("from").asText())
                        .put("asOf", "2026-11-21")
                        .set("value", fact.path("example"));
            }
        });
        ObjectNode settings = request.putObject("settings");
        rulebook.path("settings")
                .forEach(setting -> settings.set(setting.path("id").asText(), setting.path("default")));

        Answer answer = CHANNEL.post(ASSESSMENTS, request);

        assertThat(facts.size()).isGreaterThan(40);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.node("/rules").findValuesAsText("verdict")).contains("MET", "NEEDS_PERSON");
    }

    @Test
    void answers_the_readme_s_question() throws IOException {
        JsonNode request = new ObjectMapper()
                .readTree("{\"submittedAt\":\"2025-11-24T10:00:00\",\"facts\":{"
                        + "\"ownership.stateShare\":{\"value\":50,\"source\":\"extract\"},"
                        + "\"ownership.exception\":{\"value\":\"NONE\",\"source\":\"extract\"}}}");

        Answer answer = CHANNEL.post(ASSESSMENTS, request);

        assertThat(answer.at("/outcome")).isEqualTo("REFUSE");
        JsonNode share = answer.node("/rules")
                .valueStream()
                .filter(rule -> rule.path("id").asText().equals("DPR-R-002"))
                .findFirst()
                .orElseThrow();
        assertThat(share.path("code").asText()).isEqualTo("DPR-REF-02-01");
        assertThat(share.at("/text/kk").asText()).contains("50", "2-тармағы");
        assertThat(share.at("/text/ru").asText()).contains("50", "пункт 2");
    }

    private static Answer due(String from, String days, String unit) {
        return CHANNEL.get("/api/v1/calendar/due?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8) + "&days="
                + days + "&unit=" + unit);
    }

    private static HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(GATEWAY.url() + ASSESSMENTS))
                            .header("X-Api-Key", "test-egov")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
