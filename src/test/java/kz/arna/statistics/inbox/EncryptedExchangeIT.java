package kz.arna.statistics.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kz.arna.base.Sha256;
import kz.arna.simulator.bureau.BureauServer;
import kz.arna.statistics.StatLines;
import kz.arna.statistics.consent.Consents;
import kz.arna.statistics.consent.NewConsent;
import kz.arna.statistics.pgp.PgpKey;
import kz.arna.statistics.pgp.PgpRecipient;
import kz.arna.support.MovableClock;
import kz.arna.support.RunningGateway;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** OpenPGP both ways over a real server: files that gpg wrote come in, and lists of consents go out for the Bureau alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncryptedExchangeIT {

    private static final Path KEYS = Path.of("src/test/resources/pgp");
    private static final String BIN = "190340001015";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-04-21T06:00:00Z"));
    private final BureauServer bureau = BureauServer.start();
    private final RunningGateway gateway = RunningGateway.at(clock, settings());

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(bureau.properties());
        settings.put("arna.statistics.inbox.poll", "200ms");
        settings.put("arna.statistics.inbox.stable-for", "300ms");
        settings.put("arna.statistics.consents.look", "200ms");
        settings.put(
                "arna.statistics.pgp.key-file",
                KEYS.resolve("gateway.secret.asc").toAbsolutePath().toString());
        settings.put("arna.statistics.pgp.key-passphrase", "шлюз паролі");
        settings.put(
                "arna.statistics.pgp.bureau-key-file",
                KEYS.resolve("bureau.public.asc").toAbsolutePath().toString());
        return settings;
    }

    EncryptedExchangeIT() {
        LocalDate day = LocalDate.of(2026, 2, 10);
        gateway.bean(Consents.class)
                .record(new NewConsent(
                        BIN,
                        null,
                        day,
                        day,
                        false,
                        StatLines.monitored().all().stream()
                                .map(StatLines.Entry::line)
                                .collect(Collectors.toSet()),
                        "gateway",
                        "келісім"));
    }

    @AfterAll
    void stop() {
        gateway.close();
        bureau.close();
    }

    @Test
    void a_file_that_gpg_encrypted_is_applied_and_receipted_under_its_own_name() throws IOException {
        String name = "STAT-0051102-2026Q1-0001.csv.pgp";
        byte[] file = Files.readAllBytes(KEYS.resolve("STAT-0051102-2026Q1-0001.signed.csv.pgp"));
        long rows = Files.readAllLines(Path.of("samples/statistics/STAT-0051102-2026Q1-0001.csv"))
                        .size()
                - 1;
        Files.write(bureau.folder("data").resolve(name), file);
        Files.writeString(
                bureau.folder("data").resolve(name + ".manifest.json"),
                "{\"file\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\",\"encoding\":\"UTF-8\",\"rows\":%d}"
                        .formatted(name, file.length, Sha256.hex(file), rows));
        JsonNode life = await(name);
        assertThat(life.path("verdict").asText()).isEqualTo("APPLIED");
        assertThat(life.path("rows").asLong()).isEqualTo(rows);
        assertThat(life.path("sha256").asText()).isEqualTo(Sha256.hex(file));
        assertThat(bureau.folder("data-receipts").resolve(name + ".receipt.json"))
                .exists();
        assertThat(bureau.folder("archive").resolve(name)).hasBinaryContent(file);
    }

    @Test
    void a_file_for_another_key_gets_an_error_file_that_says_so() throws IOException {
        String name = "STAT-0051102-2026Q1-0002.csv.pgp";
        byte[] clear = Files.readAllBytes(Path.of("samples/statistics/STAT-0051102-2026Q1-0001.csv"));
        Files.write(
                bureau.folder("data").resolve(name),
                PgpRecipient.read(KEYS.resolve("bureau.public.asc")).encrypt(clear, "STAT"));
        assertThat(await(name).path("verdict").asText()).isEqualTo("REFUSED");
        assertThat(Files.readString(bureau.folder("data-receipts").resolve(name + ".errors.csv")))
                .contains(";ENCRYPTION;")
                .contains("OpenPGP");
    }

    @Test
    void a_list_of_consents_leaves_for_the_bureaus_eyes_only_and_its_receipt_closes_it() throws IOException {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("reason", "Алғашқы тізім");
        wanted.putObject("actor")
                .put("iin", "750314300121")
                .put("name", "Серік А.")
                .put("position", "маман");
        gateway.as("officer").post("/api/v1/statistics/consents/batches", wanted);
        Path table = bureau.folder("consents").resolve("CONSENT-000001.csv.pgp");
        Path manifest = bureau.folder("consents").resolve("CONSENT-000001.csv.pgp.manifest.json");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(manifest));
        byte[] bytes = Files.readAllBytes(table);
        String clear;
        try (InputStream opened =
                PgpKey.read(KEYS.resolve("bureau.secret.asc"), "").open(Files.newInputStream(table), 1_000_000)) {
            clear = new String(opened.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(clear).startsWith("consent;action;bin;").contains(";GRANTED;" + BIN + ";");
        JsonNode said = new ObjectMapper().readTree(manifest.toFile());
        assertThat(said.path("sha256").asText()).isEqualTo(Sha256.hex(bytes));
        assertThat(said.path("bytes").asInt()).isEqualTo(bytes.length);
        assertThat(said.path("rows").asInt()).isEqualTo(21);
        Files.writeString(
                bureau.folder("consents-receipts").resolve("CONSENT-000001.csv.pgp.receipt.json"),
                """
                {"file": "CONSENT-000001.csv.pgp", "sha256": "%s", "result": "ACCEPTED", "rows": 21,
                 "receivedAt": "2026-04-21T15:41:00+05:00"}
                """.formatted(Sha256.hex(bytes)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> gateway.as("officer")
                        .get("/api/v1/statistics/consents/batches")
                        .at("/items/0/state")
                        .equals("ACCEPTED"));
    }

    private JsonNode await(String name) {
        Awaitility.await(name)
                .atMost(Duration.ofSeconds(30))
                .until(() -> file(name).path("state").asText().equals("ARCHIVED"));
        return file(name);
    }

    private JsonNode file(String name) {
        return gateway.as("operator")
                .get("/api/v1/statistics/files?limit=200")
                .node("/items")
                .valueStream()
                .filter(file -> file.path("name").asText().equals(name))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
