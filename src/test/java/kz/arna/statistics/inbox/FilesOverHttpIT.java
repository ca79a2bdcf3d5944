package kz.arna.statistics.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.arna.procedure.order342.monitoring.AgreementImport;
import kz.arna.simulator.bureau.BureauServer;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.MovableClock;
import kz.arna.support.RunningGateway;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see of real files on a real server, from arrival to receipt, and what they can do about one that is stuck. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesOverHttpIT {

    private static final String BIN = "190340001015";
    private static final String STRANGER = "150140012343";
    private static final String FILES = "/api/v1/statistics/files";
    private static final String EXPECTATIONS = "/api/v1/statistics/expectations";
    private static final List<String> LIFE = List.of(
            "seenAt", "completeAt", "claimedAt", "stagedAt", "checkedAt", "appliedAt", "receiptedAt", "archivedAt");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-04-22T06:00:00Z"));
    private final BureauServer bureau = BureauServer.start();
    private final RunningGateway gateway = RunningGateway.at(clock, settings());
    private final GatewayClient operator = gateway.as("operator");
    private int names;

    FilesOverHttpIT() {
        String csv = "agreementNo;bin;name;agreementOn;support;paidOn;category;consentOn;channel;externalId;language;"
                + "receivedOn;decidedOn;costTypes;acceptedBase\nК-1;" + BIN + ";«Үлгі» ЖШС;2025-12-12;1000000.00;"
                + "2025-12-16;MEDIUM;2025-12-12;egov;h-1;kk;2025-11-03;2025-11-20;C1.2;2000000.00\n";
        AgreementImport history = gateway.bean(AgreementImport.class);
        UUID token = history.preview(csv.getBytes(StandardCharsets.UTF_8), "operator:1")
                .token();
        history.confirm(token, "operator:2", "test");
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(bureau.properties());
        settings.put("arna.statistics.inbox.poll", "200ms");
        settings.put("arna.statistics.inbox.stable-for", "300ms");
        return settings;
    }

    @AfterAll
    void stop() {
        gateway.close();
        bureau.close();
    }

    @Test
    void a_good_file_is_seen_from_arrival_to_receipt_and_meets_an_expectation() throws IOException {
        assertThat(expectation("OVERDUE").path("bureauLines").asInt()).isZero();
        String name = bring(row(BIN, "3;1", "67500") + row(BIN, "3;2", "40000.50"));
        JsonNode file = await(name, "ARCHIVED");
        assertThat(file.path("verdict").asText()).isEqualTo("APPLIED");
        assertThat(file.path("applied").asInt()).isEqualTo(2);
        assertThat(file.path("sha256").asText()).hasSize(64);
        assertThat(file.path("needsPerson").asBoolean()).isFalse();
        assertThat(file.has("advice")).isFalse();
        List<Instant> moments = LIFE.stream()
                .map(moment -> Instant.parse(file.path(moment).asText()))
                .toList();
        assertThat(moments).isSorted();
        assertThat(Files.exists(bureau.folder("data-receipts")
                        .resolve(file.path("receipt").asText())))
                .isTrue();
        JsonNode partly = expectation("PARTLY");
        assertThat(partly.path("bureauLines").asInt()).isEqualTo(2);
        assertThat(partly.path("linesExpected").asInt()).isEqualTo(8);
        assertThat(operator.get(FILES + "/" + file.path("id").asText()).at("/name"))
                .isEqualTo(name);
        assertThat(retry(file).at("/code")).isEqualTo("FILE_NOT_WAITING");
    }

    @Test
    void a_bad_file_a_file_without_consent_and_a_strange_one_are_told_apart() throws IOException {
        String bad = bring(row(BIN, "3;1", "x") + row(BIN, "3;2", "1.001"));
        String stranger = bring(row(STRANGER, "3;1", "1"));
        Files.writeString(bureau.folder("data").resolve("readme.txt"), "?");
        JsonNode refused = await(bad, "ARCHIVED");
        assertThat(refused.path("verdict").asText()).isEqualTo("REFUSED");
        assertThat(refused.path("errors").asInt()).isEqualTo(2);
        assertThat(refused.has("appliedAt")).isFalse();
        JsonNode aside = await(stranger, "ARCHIVED");
        assertThat(aside.path("aside").asInt()).isEqualTo(1);
        assertThat(aside.path("applied").asInt()).isZero();
        JsonNode strange = await("readme.txt", "STRANGE");
        assertThat(strange.has("completeAt")).isFalse();
        assertThat(retry(strange).status()).isEqualTo(409);
    }

    @Test
    void a_file_that_failed_too_often_goes_on_when_an_operator_says_so() throws IOException {
        bureau.trouble().full(true);
        String name = bring(row(STRANGER, "2;1", "7"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> file(name).path("attempts").asInt() > 0);
        stuck(name, "attempts = 8, next_at = now() + interval '1 day'");
        JsonNode stuck = file(name);
        assertThat(stuck.path("state").asText()).isEqualTo("APPLIED");
        assertThat(stuck.path("needsPerson").asBoolean()).isTrue();
        assertThat(stuck.at("/advice/ru").asText()).contains("место на диске");
        bureau.trouble().full(false);
        assertThat(gateway.as("officer")
                        .post(FILES + "/" + stuck.path("id").asText() + "/retry", act())
                        .status())
                .isEqualTo(403);
        Answer retried = retry(stuck);
        assertThat(retried.status()).as(String.valueOf(retried.body())).isEqualTo(200);
        assertThat(retried.node("/attempts").asInt()).isZero();
        assertThat(await(name, "ARCHIVED").path("verdict").asText()).isEqualTo("APPLIED");
    }

    @Test
    void a_file_whose_node_does_not_come_on_with_it_is_freed() throws IOException {
        bureau.trouble().full(true);
        String name = bring(row(STRANGER, "2;6.3", "7"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> file(name).path("attempts").asInt() > 0);
        stuck(name, "lease_token = gen_random_uuid(), lease_until = now() + interval '1 day', leased_by = id");
        bureau.trouble().full(false);
        assertThat(retry(file(name)).status()).isEqualTo(200);
        await(name, "ARCHIVED");
        assertThat(JdbcClient.create(gateway.database().asOwner())
                        .sql("SELECT count(*) FROM audit_entry WHERE act = 'RETRY_FILE'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void pages_turn_from_the_newest_to_the_oldest() throws IOException {
        for (int i = 0; i < 3; i++) {
            await(bring(row(STRANGER, "2;6.4", String.valueOf(i))), "ARCHIVED");
        }
        Answer first = operator.get(FILES + "?limit=1");
        assertThat(first.node("/items")).hasSize(1);
        Answer second = operator.get(FILES + "?limit=1&after=" + first.at("/next"));
        assertThat(second.node("/items")).hasSize(1);
        assertThat(second.at("/items/0/id")).isLessThan(first.at("/items/0/id"));
        Answer all = operator.get(FILES + "?limit=200");
        assertThat(all.node("").has("next")).isFalse();
        assertThat(all.node("/items")).hasSizeGreaterThanOrEqualTo(3);
        Answer last = operator.get(FILES + "?after="
                + all.node("/items")
                        .valueStream()
                        .reduce((before, after) -> after)
                        .orElseThrow()
                        .path("id")
                        .asText());
        assertThat(last.node("/items")).isEmpty();
    }

    @Test
    void regional_wages_are_shown_with_their_file_and_what_they_replaced() throws IOException {
        for (int i = 1; i <= 2; i++) {
            String name = "WAGE-2025-000" + i + ".csv";
            Files.writeString(
                    bureau.folder("data").resolve(name),
                    "region;period;unit;value\n110000000;2025;KZT;300000\n750000000;2025;KZT;41%d000.50\n"
                            .formatted(i));
            await(name, "ARCHIVED");
        }
        Answer wages = operator.get("/api/v1/statistics/wages?period=2025&region=750000000");
        assertThat(items(wages)).hasSize(1);
        assertThat(wages.at("/items/0/value")).isEqualTo("412000.50");
        assertThat(wages.at("/items/0/file")).isEqualTo("WAGE-2025-0002.csv");
        assertThat(wages.at("/items/0/row")).isEqualTo("2");
        assertThat(wages.at("/items/0/loadedAt")).startsWith("2026-04-22");
        assertThat(wages.node("/items/0/replaced")).hasSize(1);
        assertThat(wages.at("/items/0/replaced/0/value")).isEqualTo("411000.50");
        assertThat(wages.at("/items/0/replaced/0/file")).isEqualTo("WAGE-2025-0001.csv");
        Answer first = operator.get("/api/v1/statistics/wages?limit=1");
        assertThat(first.at("/items/0/region")).isEqualTo("110000000");
        assertThat(first.node("/items/0/replaced")).isEmpty();
        Answer second = operator.get("/api/v1/statistics/wages?limit=1&after=110000000%7C2025");
        assertThat(first.at("/next")).isEqualTo("110000000|2025");
        assertThat(second.at("/items/0/region")).isEqualTo("750000000");
        assertThat(second.node("").hasNonNull("next")).isFalse();
        assertThat(operator.get("/api/v1/statistics/wages?period=2024").node("/items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/statistics/wages?limit=0, 400, QUERY_INVALID",
        "/api/v1/statistics/wages?region=75, 400, QUERY_INVALID",
        "/api/v1/statistics/wages?period=2025-Q5, 400, QUERY_INVALID",
        "/api/v1/statistics/wages?after=first, 400, PAGE_KEY_UNKNOWN",
        "/api/v1/statistics/files?limit=0, 400, QUERY_INVALID",
        "/api/v1/statistics/files?limit=201, 400, QUERY_INVALID",
        "/api/v1/statistics/files?limit=many, 400, QUERY_INVALID",
        "/api/v1/statistics/files?after=first, 400, QUERY_INVALID",
        "/api/v1/statistics/files/0192f0c0-0000-7000-8000-000000000000, 404, NOT_FOUND",
        "/api/v1/statistics/expectations?limit=0, 400, QUERY_INVALID",
        "/api/v1/statistics/expectations?quarter=2026Q1, 400, QUERY_INVALID",
        "/api/v1/statistics/expectations?form=1-PF, 400, QUERY_INVALID",
        "/api/v1/statistics/expectations?state=LOST, 400, QUERY_INVALID",
        "/api/v1/statistics/expectations?after=first, 400, PAGE_KEY_UNKNOWN"
    })
    void what_cannot_be_asked_is_refused(String call, int status, String code) {
        Answer answer = operator.get(call);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(gateway.as("egov").get(call.replaceAll("\\?.*", "")).status())
                .isEqualTo(403);
    }

    private String bring(String rows) throws IOException {
        String name = "STAT-0051102-2026Q1-%04d.csv".formatted(++names);
        String text = "bin;form;section;line;quarter;activity_kind;activity;unit;value\n" + rows;
        Files.writeString(bureau.folder("data").resolve(name), text);
        return name;
    }

    private static String row(String bin, String line, String value) {
        return bin + ";0051102;" + line + ";2026-Q1;TOTAL;TOTAL;THOUSAND_KZT;" + value + "\n";
    }

    private JsonNode await(String name, String state) {
        Awaitility.await(name + " is " + state)
                .atMost(Duration.ofSeconds(30))
                .until(() -> file(name).path("state").asText().equals(state));
        return file(name);
    }

    private JsonNode file(String name) {
        return items(operator.get(FILES + "?limit=200"))
                .filter(file -> file.path("name").asText().equals(name))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode expectation(String state) {
        Answer answer = operator.get(EXPECTATIONS + "?form=0051102&quarter=2026-Q1&subject=" + BIN);
        JsonNode only = items(answer).findFirst().orElseThrow();
        assertThat(only.path("state").asText()).isEqualTo(state);
        return only;
    }

    private static Stream<JsonNode> items(Answer answer) {
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        return answer.node("/items").valueStream();
    }

    private Answer retry(JsonNode file) {
        return operator.post(FILES + "/" + file.path("id").asText() + "/retry", act());
    }

    private static ObjectNode act() {
        ObjectNode act = JsonNodeFactory.instance.objectNode().put("reason", "Диск босатылды");
        act.putObject("actor")
                .put("iin", "750314300121")
                .put("name", "Серік А.")
                .put("position", "оператор");
        return act;
    }

    private void stuck(String name, String change) {
        JdbcClient.create(gateway.database().asOwner())
                .sql("UPDATE stat_file SET " + change + " WHERE name = ?")
                .param(name)
                .update();
    }
}
