package kz.arna.statistics.inbox;

import static kz.arna.statistics.inbox.InboxStand.BIN;
import static kz.arna.statistics.inbox.InboxStand.HEADER;
import static kz.arna.statistics.inbox.InboxStand.NAME;
import static kz.arna.statistics.inbox.InboxStand.STRANGER;
import static kz.arna.statistics.inbox.InboxStand.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import kz.arna.statistics.BureauRefused;
import kz.arna.statistics.StatFiles;
import org.junit.jupiter.api.Test;

/** What becomes of bytes and names that come again, and of what the server does not let us read. */
class InboxAgainIT {

    private static final String SECOND = "STAT-0051102-2026Q1-0002.csv";
    private static final String THIRD = "STAT-0051102-2026Q1-0003.csv";
    private static final String FOURTH = "STAT-0051102-2026Q1-0004.csv";

    private final InboxStand stand;
    private final Inbox node;

    InboxAgainIT() throws IOException {
        stand = new InboxStand();
        node = stand.node();
    }

    private JsonNode bring(String name, String rows) throws IOException {
        stand.bring(name, rows);
        stand.settle(node);
        return stand.receipt(name);
    }

    @Test
    void bytes_whose_values_were_replaced_since_count_again() throws IOException {
        String first = row(BIN, "3", "1", "100");
        bring(NAME, first);
        bring(SECOND, row(BIN, "3", "1", "200"));
        JsonNode receipt = bring(THIRD, first);
        assertThat(receipt.at("/result").asText()).isEqualTo("APPLIED");
        assertThat(receipt.at("/replaced").asInt()).isOne();
        assertThat(stand.values()).containsExactly("1015 3/1 100.00");
        JsonNode fourth = bring(FOURTH, first);
        assertThat(fourth.at("/result").asText()).isEqualTo("DUPLICATE");
        assertThat(fourth.at("/duplicateOf").asText()).isEqualTo(THIRD);
    }

    @Test
    void bytes_are_a_duplicate_while_later_files_of_the_quarter_only_add() throws IOException {
        String first = row(BIN, "3", "1", "100");
        bring(NAME, first);
        bring(SECOND, row(BIN, "3", "2", "200"));
        assertThat(bring(THIRD, first).at("/duplicateOf").asText()).isEqualTo(NAME);
    }

    @Test
    void rows_put_aside_are_taken_from_the_same_bytes_once_there_is_a_consent() throws IOException {
        String rows = row(BIN, "3", "1", "100") + row(STRANGER, "3", "1", "300");
        bring(NAME, rows);
        assertThat(bring(SECOND, rows).at("/result").asText()).isEqualTo("DUPLICATE");
        stand.consent(STRANGER, "2024-Q1", "2028-Q1");
        JsonNode receipt = bring(THIRD, rows);
        assertThat(receipt.at("/result").asText()).isEqualTo("APPLIED");
        assertThat(receipt.at("/applied").asInt()).isOne();
        assertThat(receipt.at("/unchanged").asInt()).isOne();
        assertThat(receipt.at("/asideCount").asInt()).isZero();
        assertThat(stand.values()).containsExactly("2343 3/1 300.00", "1015 3/1 100.00");
        assertThat(bring(FOURTH, rows).at("/result").asText()).isEqualTo("DUPLICATE");
    }

    @Test
    void bytes_whose_first_file_is_on_its_way_wait_for_it() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "100"));
        stand.settle(node, "CHECKED APPLIED");
        stand.jdbc
                .sql("UPDATE stat_file SET next_at = now() + interval '1 hour'")
                .update();
        stand.bring(SECOND, row(BIN, "3", "1", "100"));
        stand.settle(node);
        assertThat(stand.state(SECOND)).isEqualTo("CLAIMED");
        stand.timePasses();
        stand.work(node);
        stand.timePasses();
        stand.work(node);
        assertThat(stand.state(SECOND)).isEqualTo("ARCHIVED DUPLICATE");
        assertThat(stand.told).hasSize(1);
    }

    @Test
    void no_receipt_takes_the_place_of_another_files() throws IOException {
        String first = row(BIN, "3", "1", "1");
        bring(NAME, first);
        bring(NAME, row(BIN, "3", "1", "2222"));
        stand.bring(NAME, first);
        stand.touch(NAME, Instant.parse("2026-04-01T00:00:00Z"));
        stand.settle(node);
        assertThat(stand.receipt(NAME).at("/result").asText()).isEqualTo("APPLIED");
        assertThat(stand.receipt(NAME + ".2").at("/result").asText()).isEqualTo("REFUSED");
        assertThat(stand.receipt(NAME + ".2").at("/errorFile").asText()).isEqualTo(NAME + ".2.errors.csv");
        assertThat(stand.receipt(NAME + ".3").at("/result").asText()).isEqualTo("DUPLICATE");
        assertThat(new JdbcStatFiles(stand.jdbc, null).list(null, 10))
                .extracting(StatFiles.Life::receipt)
                .containsExactly(NAME + ".3.receipt.json", NAME + ".2.receipt.json", NAME + ".receipt.json");
    }

    @Test
    void a_refused_file_tells_what_was_put_aside_before_and_after_its_error() throws IOException {
        String rows = row(STRANGER, "3", "1", "777777.77") + row(BIN, "3", "1", "x") + row(BIN, "9", "1", "888888.88");
        JsonNode receipt = bring(NAME, rows);
        assertThat(receipt.at("/result").asText()).isEqualTo("REFUSED");
        assertThat(receipt.at("/asideCount").asInt()).isEqualTo(2);
        assertThat(receipt.at("/aside/0/row").asInt()).isOne();
        assertThat(receipt.at("/aside/1/row").asInt()).isEqualTo(3);
        assertThat(receipt.at("/aside/1/reason").asText()).isEqualTo("LINE");
        assertThat(receipt.toString() + stand.errors(NAME))
                .doesNotContain("777777")
                .doesNotContain("888888");
        assertThat(stand.one("SELECT count(*) FROM stat_file_aside", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void a_manifest_that_cannot_be_read_holds_up_no_other_file() throws IOException {
        byte[] first = (HEADER + row(BIN, "3", "1", "100")).getBytes(StandardCharsets.UTF_8);
        stand.promise(NAME, first, 1);
        stand.bring(NAME, first);
        stand.bring(SECOND, row(BIN, "3", "2", "200"));
        Inbox patient = denied(Duration.ofHours(1));
        stand.settle(patient);
        assertThat(stand.state(NAME)).isEqualTo("SEEN");
        assertThat(stand.state(SECOND)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.meters.get("arna.statistics.manifests.unread").gauge().value())
                .isOne();
        assertThat(alarm()).isZero();
        stand.clock.pass(Duration.ofMinutes(15));
        assertThat(alarm()).isOne();
        stand.settle(denied(Duration.ZERO));
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED REFUSED");
        assertThat(stand.errors(NAME)).contains("MANIFEST;Манифесті оқу мүмкін емес");
        patient.look();
        assertThat(alarm()).isZero();
    }

    private double alarm() {
        return stand.meters.get("arna.statistics.manifests.alarm").gauge().value();
    }

    @Test
    void a_file_that_cannot_be_read_is_never_refused_and_taken_once_its_rights_are_mended() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "100"));
        Inbox barred = stand.node(Duration.ZERO, Duration.ZERO, new Between(stand.folders()) {
            @Override
            public void fetch(String folder, String name, OutputStream to) throws IOException {
                if (name.equals(NAME)) {
                    throw new BureauRefused("permission denied", null);
                }
                super.fetch(folder, name, to);
            }
        });
        stand.settle(barred);
        stand.bring(SECOND, row(BIN, "3", "2", "200"));
        // A slow machine tries more than once in a turn: what counts is how often it was tried.
        int tries = 0;
        while (tries < StatFiles.PATIENCE) {
            stand.timePasses();
            stand.settle(barred);
            tries = stand.one("SELECT attempts FROM stat_file WHERE name = '" + NAME + "'", Integer.class);
            assertThat(stand.state(SECOND))
                    .isEqualTo(tries < StatFiles.PATIENCE ? "CHECKED APPLIED" : "ARCHIVED APPLIED");
        }
        assertThat(stand.state(NAME)).isEqualTo("CLAIMED");
        assertThat(stand.state(SECOND)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.lying("data-receipts")).containsExactly(SECOND + ".receipt.json");
        stand.timePasses();
        stand.settle(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED APPLIED");
    }

    private Inbox denied(Duration patience) {
        return stand.node(Duration.ZERO, patience, new Between(stand.folders()) {
            @Override
            public void fetch(String folder, String name, OutputStream to) throws IOException {
                if (name.endsWith(".manifest.json")) {
                    throw new BureauRefused("permission denied", null);
                }
                super.fetch(folder, name, to);
            }
        });
    }
}
