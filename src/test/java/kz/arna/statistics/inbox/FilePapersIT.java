package kz.arna.statistics.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientRegistry;
import kz.arna.simulator.bureau.BureauServer;
import kz.arna.statistics.StatFiles;
import kz.arna.statistics.StatLines;
import kz.arna.statistics.consent.Consents;
import kz.arna.statistics.consent.NewConsent;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.MovableClock;
import kz.arna.support.RunningGateway;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see of a file beyond its life: the rows put aside, and what was written to the Bureau. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilePapersIT {

    private static final String BIN = "190340001015";
    private static final String STRANGER = "150140012343";
    private static final String LEAVER = "180540003037";
    private static final String FILES = "/api/v1/statistics/files";

    private final BureauServer bureau = BureauServer.start();
    private final RunningGateway gateway =
            RunningGateway.at(new MovableClock(Instant.parse("2026-08-03T06:00:00Z")), settings());
    private int names;

    FilePapersIT() {
        ClientRegistry registry = gateway.bean(ClientRegistry.class);
        registry.put(new Client("auditor", "auditor", Set.of("operator", "bodies"), 10_000));
        registry.acceptKey("auditor", "test-auditor", Instant.now().minusSeconds(60), Duration.ofDays(1));
        consent(BIN);
    }

    private UUID consent(String subject) {
        LocalDate day = LocalDate.of(2025, 12, 12);
        var lines =
                StatLines.monitored().all().stream().map(StatLines.Entry::line).collect(Collectors.toSet());
        return gateway.bean(Consents.class)
                .record(new NewConsent(subject, null, day, day, false, lines, "gateway", "келісім"));
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
    void rows_put_aside_are_shown_with_place_and_reason_and_nothing_else() throws IOException {
        String id = bring(
                "2026Q1",
                row(BIN, "3;1", "2026-Q1", "1")
                        + row(STRANGER, "3;1", "2026-Q1", "777777.77")
                        + row(BIN, "9;1", "2026-Q1", "888888.88"));
        Answer all = gateway.as("operator").get(FILES + "/" + id + "/aside");
        assertThat(all.node("/items")).hasSize(2);
        assertThat(all.node("/items/0").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("row", "form", "section", "line", "quarter", "reason", "text");
        assertThat(all.at("/items/0/row")).isEqualTo("2");
        assertThat(all.at("/items/0/form")).isEqualTo("0051102");
        assertThat(all.at("/items/0/quarter")).isEqualTo("2026-Q1");
        assertThat(all.at("/items/0/reason")).isEqualTo("SUBJECT");
        assertThat(all.at("/items/0/text/kk")).contains("келісімі жоқ");
        assertThat(all.at("/items/0/text/ru")).contains("Нет действующего согласия");
        assertThat(all.at("/items/0/text/en")).contains("no running consent");
        assertThat(all.at("/items/1/reason")).isEqualTo("LINE");
        assertThat(String.valueOf(all.body())).doesNotContain(STRANGER, BIN, "777777", "888888");
        Answer first = gateway.as("officer").get(FILES + "/" + id + "/aside?limit=1");
        assertThat(first.at("/next")).isEqualTo("2");
        Answer second = gateway.as("officer").get(FILES + "/" + id + "/aside?limit=1&after=2");
        assertThat(second.at("/items/0/row")).isEqualTo("3");
        assertThat(second.node("").has("next")).isFalse();
    }

    @Test
    void receipt_and_error_file_are_opened_for_those_who_may_see_them() throws IOException {
        String bad = row(BIN, "3;1", "2026-Q1", "654321.123") + row(STRANGER, "3;1", "2026-Q1", "777777.77");
        String id = bring("2026Q1", bad);
        JsonNode receipt = papers("operator", id).get(1);
        assertThat(receipt.path("kind").asText()).isEqualTo("RECEIPT");
        assertThat(receipt.path("text").asText())
                .isEqualTo(Files.readString(bureau.folder("data-receipts")
                        .resolve(receipt.path("name").asText())))
                .contains("\"REFUSED\"");
        assertThat(errors("operator", id))
                .startsWith("row;column;value;rule;kk;ru")
                .contains("1;value;***;VALUE;")
                .doesNotContain("654321");
        for (String reader : List.of("officer", "auditor")) {
            assertThat(errors(reader, id)).contains("1;value;654321.123;VALUE;").doesNotContain("777777", STRANGER);
        }
        assertThat(JdbcClient.create(gateway.database().asOwner())
                        .sql("SELECT count(*) FROM audit_entry WHERE act = 'READ_FILE_PAPERS' AND subject = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void nobody_sees_wrong_cells_any_more_once_a_consent_to_them_is_withdrawn() throws IOException {
        UUID leaver = consent(LEAVER);
        String id = bring("2026Q2", row(LEAVER, "3;1", "2026-Q2", "654321.123"));
        assertThat(errors("officer", id)).contains("654321.123");
        gateway.bean(Consents.class).withdraw(leaver, LocalDate.of(2026, 8, 3), "officer:1", "хат");
        assertThat(errors("officer", id)).contains("1;value;***;VALUE;").doesNotContain("654321");
        assertThat(papers("officer", id).get(0).path("valuesHidden").asBoolean())
                .isTrue();
    }

    @Test
    void who_may_not_see_sees_nothing_and_what_is_not_there_is_not_shown() throws IOException {
        String id = bring("2026Q1", row(BIN, "3;2", "2026-Q1", "7"));
        for (String part : List.of("/aside", "/papers")) {
            assertThat(gateway.as("egov").get(FILES + "/" + id + part).status()).isEqualTo(403);
            Answer unknown = gateway.as("operator").get(FILES + "/0192f0c0-0000-7000-8000-000000000000" + part);
            assertThat(unknown.status()).isEqualTo(404);
        }
        assertThat(gateway.as("operator").get(FILES + "/" + id + "/aside").node("/items"))
                .isEmpty();
        assertThat(gateway.as("operator")
                        .get(FILES + "/" + id + "/aside?after=first")
                        .at("/code"))
                .isEqualTo("QUERY_INVALID");
        JdbcClient owner = JdbcClient.create(gateway.database().asOwner());
        owner.sql("UPDATE stat_file_paper SET bytes = set_byte(bytes, 20, get_byte(bytes, 20) # 1) WHERE file = ?")
                .param(UUID.fromString(id))
                .update();
        Answer sealed = gateway.as("operator").get(FILES + "/" + id + "/papers");
        assertThat(sealed.status()).isEqualTo(409);
        assertThat(sealed.at("/code")).isEqualTo("PAPERS_SEALED");
        assertThat(new JdbcStatFiles(owner, null).papers(UUID.randomUUID())).isEmpty();
    }

    private List<JsonNode> papers(String reader, String id) {
        Answer answer = gateway.as(reader).get(FILES + "/" + id + "/papers");
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        return answer.node("/items").valueStream().toList();
    }

    private String errors(String reader, String id) {
        JsonNode paper = papers(reader, id).getFirst();
        assertThat(paper.path("kind").asText()).isEqualTo("ERRORS");
        return paper.path("text").asText();
    }

    private static String row(String bin, String line, String quarter, String value) {
        return bin + ";0051102;" + line + ";" + quarter + ";TOTAL;TOTAL;THOUSAND_KZT;" + value + "\n";
    }

    /** A file of that quarter, put away; its id. */
    private String bring(String quarter, String rows) throws IOException {
        String name = "STAT-0051102-%s-%04d.csv".formatted(quarter, ++names);
        Files.writeString(
                bureau.folder("data").resolve(name),
                "bin;form;section;line;quarter;activity_kind;activity;unit;value\n" + rows);
        return Awaitility.await(name)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> gateway.bean(StatFiles.class).list(null, 100).stream()
                                .filter(file ->
                                        file.name().equals(name) && file.state().equals("ARCHIVED"))
                                .map(file -> file.id().toString())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }
}
