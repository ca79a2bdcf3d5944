package kz.arna.statistics.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.arna.base.Sha256;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The published receipts are those that the gateway writes, and their schema is of every receipt. */
class PublishedReceiptsIT {

    private static final Path SAMPLES = Path.of("samples/statistics");
    private static final String SECOND = "STAT-0051102-2026Q1-0002.csv";
    private static final String THIRD = "STAT-0051102-2026Q1-0003.csv";

    private final InboxStand stand = new InboxStand();
    private final Inbox node = stand.node();
    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(PublishedReceiptsIT.class.getResourceAsStream("/statistics/receipt-v1.schema.json"));

    PublishedReceiptsIT() throws IOException {}

    @Test
    void the_samples_are_what_comes_back_for_the_published_files() throws IOException {
        stand.consent("190340002023", "2024-Q1", "2028-Q1");
        JdbcClient.create(stand.database.asOwner())
                .sql("DELETE FROM stat_consent_line WHERE section = '3' AND line = '3' AND consent_id ="
                        + " (SELECT id FROM stat_consent WHERE subject = '190340002023')")
                .update();
        bring(InboxStand.NAME, InboxStand.NAME);
        bring(SECOND, SECOND);
        bring(InboxStand.NAME, THIRD);
        for (String name : List.of(InboxStand.NAME, SECOND, THIRD)) {
            JsonNode published = new ObjectMapper()
                    .readTree(SAMPLES.resolve(name + ".receipt.json").toFile());
            JsonNode written = stand.receipt(name);
            assertThat(schema.validate(written)).as(name).isEmpty();
            assertThat(schema.validate(published)).as(name).isEmpty();
            assertThat(timeless(written)).isEqualTo(timeless(published));
            assertThat(written.fieldNames()).toIterable().containsExactlyElementsOf(() -> published.fieldNames());
        }
        assertThat(stand.errors(SECOND)).isEqualTo(Files.readString(SAMPLES.resolve(SECOND + ".errors.csv")));
    }

    private void bring(String sample, String name) throws IOException {
        stand.bring(name, Files.readAllBytes(SAMPLES.resolve(sample)));
        stand.settle(node);
    }

    @Test
    void a_file_that_is_refused_for_its_hash_or_its_name_is_named_by_what_was_read() throws IOException {
        byte[] content =
                (InboxStand.HEADER + InboxStand.row(InboxStand.BIN, "3", "1", "1")).getBytes(StandardCharsets.UTF_8);
        byte[] other =
                (InboxStand.HEADER + InboxStand.row(InboxStand.BIN, "3", "1", "2")).getBytes(StandardCharsets.UTF_8);
        stand.promise(SECOND, other, 1);
        stand.bring(SECOND, content);
        stand.bring(InboxStand.NAME, content);
        stand.settle(node);
        refused(SECOND, Sha256.hex(content));
        assertThat(stand.errors(SECOND)).contains("0;sha256;" + Sha256.hex(content) + ";MANIFEST;");
        stand.bring(InboxStand.NAME, InboxStand.row(InboxStand.BIN, "3", "1", "22"));
        stand.settle(node);
        refused(
                InboxStand.NAME + ".2",
                Sha256.hex((InboxStand.HEADER + InboxStand.row(InboxStand.BIN, "3", "1", "22"))
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_file_that_was_never_read_has_no_hash() throws IOException {
        stand.bring(
                InboxStand.NAME + ".manifest.json",
                "{\"file\": \"a\", \"bytes\": 1, \"rows\": 1}".getBytes(StandardCharsets.UTF_8));
        stand.bring(InboxStand.NAME, InboxStand.row(InboxStand.BIN, "3", "1", "1"));
        stand.settle(node);
        JsonNode receipt = stand.receipt(InboxStand.NAME);
        assertThat(schema.validate(receipt)).isEmpty();
        assertThat(receipt.has("sha256")).isFalse();
        assertThat(stand.errors(InboxStand.NAME)).contains("0;sha256;;MANIFEST;Манифестте бұл өріс жоқ.");
    }

    private void refused(String name, String sha256) throws IOException {
        JsonNode receipt = stand.receipt(name);
        assertThat(schema.validate(receipt)).isEmpty();
        assertThat(receipt.at("/result").asText()).isEqualTo("REFUSED");
        assertThat(receipt.at("/sha256").asText()).isEqualTo(sha256);
    }

    private static JsonNode timeless(JsonNode receipt) {
        ObjectNode copy = receipt.deepCopy();
        copy.remove(List.of("receivedAt", "finishedAt"));
        return copy;
    }
}
