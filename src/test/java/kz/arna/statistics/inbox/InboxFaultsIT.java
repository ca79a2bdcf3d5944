package kz.arna.statistics.inbox;

import static kz.arna.statistics.inbox.InboxStand.BIN;
import static kz.arna.statistics.inbox.InboxStand.HEADER;
import static kz.arna.statistics.inbox.InboxStand.NAME;
import static kz.arna.statistics.inbox.InboxStand.STRANGER;
import static kz.arna.statistics.inbox.InboxStand.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.arna.statistics.BureauDenied;
import kz.arna.statistics.BureauFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of files when something breaks on the way. */
class InboxFaultsIT {

    private static final Duration LONG = Duration.ofHours(1);

    private final InboxStand stand;
    private final Inbox node;

    InboxFaultsIT() throws IOException {
        stand = new InboxStand();
        node = stand.node();
    }

    @AfterEach
    void heal() {
        stand.server.trouble().full(false);
        stand.server.comeBack();
    }

    @Test
    void a_file_that_still_grows_is_not_taken() throws IOException {
        Inbox patient = stand.node(LONG, LONG);
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        stand.settle(patient);
        assertThat(stand.state(NAME)).isEqualTo("SEEN");
        stand.jdbc
                .sql("UPDATE stat_file SET seen_at = seen_at - interval '59 minutes'")
                .update();
        stand.bring(NAME, row(BIN, "3", "1", "1") + row(BIN, "3", "2", "2"));
        stand.settle(patient);
        assertThat(stand.state(NAME)).isEqualTo("SEEN");
        assertThat(stand.one("SELECT count(*) FROM stat_file", Integer.class)).isOne();
        stand.jdbc
                .sql("UPDATE stat_file SET seen_at = seen_at - interval '61 minutes'")
                .update();
        stand.settle(patient);
        assertThat(stand.values()).hasSize(2);
    }

    @Test
    void a_file_smaller_than_its_manifest_says_is_waited_for_and_then_refused() throws IOException {
        Inbox patient = stand.node(Duration.ZERO, LONG);
        byte[] whole = (HEADER + row(BIN, "3", "1", "1")).getBytes(StandardCharsets.UTF_8);
        stand.promise(NAME, whole, 1);
        stand.bring(NAME, HEADER.getBytes(StandardCharsets.UTF_8));
        stand.settle(patient);
        assertThat(stand.state(NAME)).isEqualTo("SEEN");
        stand.settle(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED REFUSED");
        assertThat(stand.errors(NAME)).contains("MANIFEST;").contains("манифесте");
    }

    @Test
    void bytes_that_are_not_those_of_the_manifest_are_refused() throws IOException {
        byte[] said = (HEADER + row(BIN, "3", "1", "1")).getBytes(StandardCharsets.UTF_8);
        stand.promise(NAME, said, 1);
        stand.bring(NAME, row(BIN, "3", "1", "2"));
        stand.settle(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED REFUSED");
        assertThat(stand.errors(NAME)).contains("SHA-256");
        stand.bring(NAME + ".manifest.json", "{\"file\":".getBytes(StandardCharsets.UTF_8));
        // Of another size: within one second the server's clock would not tell it from the one before.
        stand.bring(NAME, row(BIN, "3", "1", "33"));
        stand.settle(node);
        assertThat(stand.errors(NAME + ".2")).contains("MANIFEST;Манифесті оқу мүмкін емес");
    }

    @Test
    void a_file_above_the_limit_is_not_fetched() throws IOException {
        stand.bring(NAME, "x".repeat(1_000_001));
        stand.settle(node);
        assertThat(stand.errors(NAME)).contains("FORMAT;Файл тым үлкен");
        assertThat(stand.one("SELECT count(*) FROM stat_file_piece", Integer.class))
                .isZero();
    }

    @Test
    void a_connection_that_breaks_in_the_middle_leaves_nothing_and_the_file_is_read_again() throws IOException {
        stand.bring(NAME, rows(8_000));
        stand.server.trouble().breakAfter(300_000);
        stand.settle(node);
        assertThat(stand.state(NAME)).isEqualTo("CLAIMED");
        assertThat(stand.values()).isEmpty();
        stand.timePasses();
        stand.work(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.one("SELECT count(*) FROM stat_value", Integer.class)).isEqualTo(8_000);
    }

    /** Rows of one company's secondary activities. */
    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(BIN)
                    .append(";0051102;3;1;2026-Q1;SECONDARY;")
                    .append(10_000 + i)
                    .append(";THOUSAND_KZT;1\n");
        }
        return rows.toString();
    }

    @Test
    void a_file_that_changes_while_it_is_read_is_another_file() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        Inbox slow = stand.node(Duration.ZERO, Duration.ZERO, new Between(stand.folders()) {
            @Override
            public void fetch(String folder, String name, OutputStream to) throws IOException {
                super.fetch(folder, name, to);
                stand.touch(NAME, Instant.parse("2026-04-01T00:00:00Z"));
            }
        });
        slow.look();
        assertThat(slow.work()).isTrue();
        assertThat(stand.one("SELECT count(*) FROM stat_file", Integer.class)).isZero();
        stand.settle(node);
        assertThat(stand.values()).hasSize(1);
    }

    @Test
    void a_full_disk_of_the_database_loses_nothing() throws IOException {
        JdbcClient owner = JdbcClient.create(stand.database.asOwner());
        owner.sql("""
                CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN RAISE EXCEPTION ''could not extend file: No space left on device'' USING ERRCODE = ''53100''; END'
                """).update();
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        for (String table : List.of("stat_file_piece", "stat_value", "stat_file_paper")) {
            owner.sql("CREATE TRIGGER full_disk BEFORE INSERT ON " + table
                            + " FOR EACH ROW EXECUTE FUNCTION full_disk()")
                    .update();
            stand.settle(node);
            assertThat(stand.state(NAME)).doesNotStartWith("ARCHIVED");
            assertThat(stand.values()).isEmpty();
            owner.sql("DROP TRIGGER full_disk ON " + table).update();
            stand.timePasses();
        }
        stand.work(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.receipt(NAME).at("/applied").asInt()).isOne();
    }

    @Test
    void a_full_disk_of_the_server_delays_the_receipt_only() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        stand.server.trouble().full(true);
        stand.settle(node);
        assertThat(stand.state(NAME)).isEqualTo("APPLIED APPLIED");
        assertThat(stand.lying("data-receipts")).noneMatch(name -> name.endsWith(".receipt.json"));
        stand.server.trouble().full(false);
        stand.timePasses();
        stand.work(node);
        assertThat(stand.receipt(NAME).at("/result").asText()).isEqualTo("APPLIED");
        assertThat(stand.told).hasSize(1);
    }

    @Test
    void a_host_with_another_key_is_never_talked_to() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        stand.server.comeBackAsAnother();
        assertThatThrownBy(node::look).isInstanceOf(BureauDenied.class);
        stand.server.comeBack();
        node.look();
        stand.server.comeBackAsAnother();
        stand.work(node);
        assertThat(stand.one("SELECT fault FROM stat_file", String.class)).isEqualTo("BureauDenied");
        stand.server.comeBack();
        stand.timePasses();
        stand.work(node);
        assertThat(stand.values()).hasSize(1);
    }

    @Test
    void a_receipt_whose_writing_nobody_could_note_is_not_written_twice() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        int[] writes = new int[1];
        Inbox dying = stand.node(Duration.ZERO, Duration.ZERO, new Between(stand.folders()) {
            @Override
            public void put(String folder, String name, byte[] content) throws IOException {
                super.put(folder, name, content);
                if (++writes[0] == 1) {
                    throw new BureauFault("died", null);
                }
            }

            @Override
            public void rename(String folder, String name, String toFolder, String toName) throws IOException {
                super.rename(folder, name, toFolder, toName);
                throw new BureauFault("died", null);
            }
        });
        stand.settle(dying);
        assertThat(stand.state(NAME)).isEqualTo("APPLIED APPLIED");
        stand.timePasses();
        stand.work(dying);
        assertThat(writes[0]).isOne();
        assertThat(stand.state(NAME)).isEqualTo("RECEIPTED APPLIED");
        stand.timePasses();
        stand.work(dying);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.lying("archive")).containsExactly(NAME);
    }

    @Test
    void a_consent_that_is_withdrawn_while_the_file_is_on_its_way_counts() throws IOException {
        stand.consent(STRANGER, "2024-Q1", "2028-Q1");
        stand.bring(NAME, row(BIN, "3", "1", "1") + row(STRANGER, "3", "1", "2"));
        stand.settle(node, "CHECKED APPLIED");
        stand.jdbc
                .sql("UPDATE stat_consent SET withdrawn_on = '2026-04-20' WHERE subject = ?")
                .param(STRANGER)
                .update();
        stand.work(node);
        assertThat(stand.values()).containsExactly("1015 3/1 1.00");
        assertThat(stand.receipt(NAME).at("/asideCount").asInt()).isOne();
        assertThat(stand.receipt(NAME).at("/rows").asInt()).isEqualTo(2);
    }

    @Test
    void staged_rows_that_a_crash_of_the_database_lost_are_staged_again() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "1") + row(BIN, "3", "2", "2"));
        stand.settle(node, "CHECKED APPLIED");
        String table = stand.one("SELECT relname FROM pg_class WHERE relname LIKE 'stat_staging_%'", String.class);
        JdbcClient.create(stand.database.asOwner()).sql("TRUNCATE " + table).update();
        stand.work(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.values()).hasSize(2);
    }

    @Test
    void a_node_whose_lease_has_ended_changes_nothing_any_more() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        Inbox other = stand.node();
        Inbox frozen = stand.node(Duration.ZERO, Duration.ZERO, new Between(stand.folders()) {
            @Override
            public void fetch(String folder, String name, OutputStream to) throws IOException {
                super.fetch(folder, name, to);
                stand.timePasses();
                stand.work(other);
            }
        });
        stand.settle(frozen);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.told).hasSize(1);
        assertThat(stand.values()).hasSize(1);
    }

    @Test
    void nobody_takes_what_another_node_has() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        node.look();
        FileStore files = new FileStore(stand.jdbc);
        FileRow taken = files.take(java.util.UUID.randomUUID(), LONG).orElseThrow();
        assertThat(node.work()).isFalse();
        files.failed(taken, Duration.ZERO, "test");
        stand.work(node);
        assertThat(stand.values()).hasSize(1);
    }
}
