package kz.arna.statistics.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.arna.base.Sha256;
import kz.arna.simulator.bureau.BureauServer;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.StatLines;
import kz.arna.support.GatewayClient;
import kz.arna.support.MovableClock;
import kz.arna.support.RunningGateway;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Consents go to the Bureau over a real socket and its receipts come back; the lists follow one another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsentBatchesIT {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-02-10T05:00:00Z"));
    private final BureauServer bureau = BureauServer.start();
    private final RunningGateway gateway = RunningGateway.at(clock, settings());
    private final GatewayClient officer = gateway.as("officer");
    private UUID first = UUID.randomUUID();

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(bureau.properties());
        settings.put("arna.statistics.consents.look", "200ms");
        return settings;
    }

    @AfterAll
    void stop() {
        gateway.close();
        bureau.close();
    }

    @Test
    @Order(1)
    void the_first_list_is_full_and_leaves_at_the_set_time() throws IOException {
        first = record("190340001015");
        record("190340002023");
        clock.moveTo(Instant.parse("2026-02-10T10:31:00Z"));
        JsonNode batch = await(1, "SENT");
        assertThat(batch.path("kind").asText()).isEqualTo("FULL");
        assertThat(batch.path("consents").asInt()).isEqualTo(2);
        List<String> rows = Files.readAllLines(bureau.folder("consents").resolve("CONSENT-000001.csv"));
        assertThat(rows).hasSize(43);
        assertThat(rows.get(1))
                .isEqualTo(first + ";GRANTED;190340001015;2026-02-10;2026-02-10;0051102;1;1;2024-Q1;2028-Q1;17;"
                        + "MINISTRY|OPERATOR");
        JsonNode manifest = new ObjectMapper()
                .readTree(bureau.folder("consents")
                        .resolve("CONSENT-000001.csv.manifest.json")
                        .toFile());
        assertThat(manifest.path("sha256").asText()).isEqualTo(sha256(1));
        assertThat(manifest.path("rows").asInt()).isEqualTo(42);
        assertThat(manifest.path("previous").isNull()).isTrue();
    }

    @Test
    @Order(2)
    void the_receipt_closes_it_and_lies_in_the_archive() throws IOException {
        // As programs on Windows write it: a byte order mark, and the digits of the hash in upper case.
        answer("\uFEFF", 1, "ACCEPTED", 42, sha256(1).toUpperCase(Locale.ROOT));
        JsonNode batch = await(1, "ACCEPTED");
        assertThat(batch.path("alarm").asBoolean()).isFalse();
        assertThat(batch.path("receipt").path("accepted").asBoolean()).isTrue();
        Path archived = bureau.folder("archive").resolve("CONSENT-000001.csv.receipt.json");
        Awaitility.await().until(() -> Files.exists(archived));
    }

    @Test
    @Order(3)
    void a_withdrawal_goes_out_as_a_change() throws IOException {
        var answer = officer.post("/api/v1/statistics/consents/" + first + "/withdraw", act("№ 7 хат"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/withdrawnOn")).isEqualTo("2026-02-10");
        assertThat(answer.at("/running")).isEqualTo("false");
        clock.moveTo(Instant.parse("2026-02-11T04:30:01Z"));
        JsonNode batch = await(2, "SENT");
        assertThat(batch.path("kind").asText()).isEqualTo("CHANGES");
        assertThat(Files.readAllLines(bureau.folder("consents").resolve("CONSENT-000002.csv")))
                .hasSize(22)
                .anyMatch(row -> row.startsWith(first + ";WITHDRAWN;190340001015;2026-02-10;2026-02-10;"));
    }

    @Test
    @Order(4)
    void no_receipt_in_three_working_days_is_an_alarm_and_a_late_one_ends_it() throws IOException {
        clock.moveTo(Instant.parse("2026-02-16T14:00:00Z"));
        JsonNode overdue = await(2, "OVERDUE");
        assertThat(overdue.path("alarm").asBoolean()).isTrue();
        assertThat(overdue.path("silence").asText()).isEqualTo("EXPIRED");
        Awaitility.await().until(() -> gauge("consents.alarms") == 1);
        answer(2, "ACCEPTED", 21, sha256(2));
        assertThat(await(2, "ACCEPTED").path("alarm").asBoolean()).isFalse();
    }

    @Test
    @Order(5)
    void a_receipt_for_other_bytes_is_no_receipt_and_the_next_list_is_full() throws IOException {
        record("180540003037");
        clock.moveTo(Instant.parse("2026-02-17T04:31:00Z"));
        await(3, "SENT");
        answer(3, "ACCEPTED", 21, "0".repeat(64));
        assertThat(await(3, "REFUSED").path("alarm").asBoolean()).isTrue();
        clock.moveTo(Instant.parse("2026-02-17T10:31:00Z"));
        JsonNode full = await(4, "SENT");
        assertThat(full.path("kind").asText()).isEqualTo("FULL");
        assertThat(full.path("consents").asInt()).isEqualTo(2);
        answer(4, "ACCEPTED", 42, sha256(4));
        await(4, "ACCEPTED");
        assertThat(batches().path("items")).noneMatch(item -> item.path("alarm").asBoolean());
    }

    @Test
    @Order(6)
    void a_new_quarter_begins_with_a_full_list_though_nothing_changed() {
        clock.moveTo(Instant.parse("2026-04-01T04:31:00Z"));
        assertThat(await(5, "SENT").path("kind").asText()).isEqualTo("FULL");
    }

    @Test
    @Order(7)
    void an_unreadable_receipt_stops_the_list_until_a_readable_one_comes() throws IOException {
        Files.writeString(bureau.folder("consents-receipts").resolve("CONSENT-000005.csv.receipt.json"), "{\"file\":");
        JsonNode stopped = await(5, "STOPPED");
        assertThat(stopped.path("silence").asText()).isEqualTo("PARKED:BROKEN");
        Path archived = bureau.folder("archive").resolve("CONSENT-000005.csv.receipt.json.broken");
        Awaitility.await().until(() -> Files.exists(archived));
        answer(5, "ACCEPTED", 42, sha256(5));
        await(5, "ACCEPTED");
    }

    @Test
    @Order(8)
    void a_server_that_is_away_gets_the_list_when_it_is_back() {
        bureau.goAway();
        record("170640004047");
        clock.moveTo(Instant.parse("2026-04-02T04:31:00Z"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> batch(6).path("state").asText().equals("PREPARED"));
        bureau.comeBack();
        await(6, "SENT");
    }

    @Test
    @Order(9)
    void a_receipt_for_a_list_never_sent_is_moved_away() {
        answerUnchecked(77);
        Path archived = bureau.folder("archive").resolve("CONSENT-000077.csv.receipt.json.unknown");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(archived));
    }

    @Test
    @Order(10)
    void only_officials_withdraw() {
        var refused = gateway.as("egov").post("/api/v1/statistics/consents/" + first + "/withdraw", act("хат"));
        assertThat(refused.status()).isEqualTo(403);
        var missing = officer.post("/api/v1/statistics/consents/" + UUID.randomUUID() + "/withdraw", act("хат"));
        assertThat(missing.status()).isEqualTo(404);
    }

    @Test
    @Order(11)
    void a_receipt_waits_while_the_bureau_is_paused_and_closes_its_list_afterwards() throws IOException {
        operate("pause");
        answer(6, "ACCEPTED", 21, sha256(6));
        Path lies = bureau.folder("consents-receipts").resolve("CONSENT-000006.csv.receipt.json");
        // Two whole rounds: the second began when the Bureau was paused for certain.
        for (String bin : List.of("160740005057", "180540003037")) {
            double told = gauge("consents.untold");
            record(bin);
            Awaitility.await().until(() -> gauge("consents.untold") > told);
        }
        assertThat(Files.exists(lies)).isTrue();
        assertThat(batch(6).path("state").asText()).isEqualTo("SENT");
        assertThat(gauge("receipts.unread")).isZero();
        // The gateway cannot know what it does not look at: the day passes, and officials are told that no receipt
        // came.
        clock.moveTo(Instant.parse("2026-04-09T14:00:00Z"));
        await(6, "OVERDUE");
        assertThat(Files.exists(lies)).isTrue();
        operate("resume");
        assertThat(await(6, "ACCEPTED").path("alarm").asBoolean()).isFalse();
        // The receipt is put away after the list is closed.
        Path archived = bureau.folder("archive").resolve("CONSENT-000006.csv.receipt.json");
        Awaitility.await().until(() -> Files.exists(archived));
        assertThat(lies).doesNotExist();
        assertThat(batches().path("items")).noneMatch(item -> item.path("alarm").asBoolean());
    }

    private double gauge(String name) {
        return gateway.bean(MeterRegistry.class)
                .get("arna.statistics." + name)
                .gauge()
                .value();
    }

    private void operate(String what) {
        var answer = gateway.as("operator").post("/api/v1/partners/bns/" + what, act("Жоспарлы жұмыс"));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static ObjectNode act(String reason) {
        ObjectNode act = new ObjectMapper().createObjectNode().put("reason", reason);
        act.putObject("actor")
                .put("iin", "750314300121")
                .put("name", "Серік А.")
                .put("position", "маман");
        return act;
    }

    private UUID record(String bin) {
        Set<StatLine> lines = new LinkedHashSet<>();
        StatLines.monitored().all().forEach(entry -> lines.add(entry.line()));
        LocalDate day = LocalDate.of(2026, 2, 10);
        return gateway.bean(Consents.class)
                .record(new NewConsent(bin, null, day, day, false, lines, "gateway", "келісім"));
    }

    private JsonNode await(int number, String state) {
        Awaitility.await("list " + number + " is " + state)
                .atMost(Duration.ofSeconds(40))
                .until(() -> batch(number).path("state").asText().equals(state));
        return batch(number);
    }

    private JsonNode batch(int number) {
        for (JsonNode item : batches().path("items")) {
            if (item.path("number").asInt() == number) {
                return item;
            }
        }
        return new ObjectMapper().createObjectNode();
    }

    private JsonNode batches() {
        return Objects.requireNonNull(
                officer.get("/api/v1/statistics/consents/batches").body());
    }

    private String sha256(int number) throws IOException {
        return Sha256.hex(Files.readAllBytes(bureau.folder("consents").resolve("CONSENT-%06d.csv".formatted(number))));
    }

    private void answerUnchecked(int number) {
        try {
            answer(number, "ACCEPTED", 1, "0".repeat(64));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(int number, String result, int rows, String sha256) throws IOException {
        answer("", number, result, rows, sha256);
    }

    private void answer(String mark, int number, String result, int rows, String sha256) throws IOException {
        String name = "CONSENT-%06d.csv".formatted(number);
        Path part = bureau.folder("consents-receipts").resolve(name + ".receipt.json.part");
        Files.writeString(part, mark + """
                {"file": "%s", "sha256": "%s", "result": "%s", "rows": %d, "receivedAt": "2026-02-10T15:41:00+05:00"}
                """.formatted(name, sha256, result, rows));
        Files.move(part, bureau.folder("consents-receipts").resolve(name + ".receipt.json"));
    }
}
