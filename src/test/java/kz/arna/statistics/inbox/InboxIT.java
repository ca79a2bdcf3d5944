package kz.arna.statistics.inbox;

import static kz.arna.statistics.inbox.InboxStand.BIN;
import static kz.arna.statistics.inbox.InboxStand.NAME;
import static kz.arna.statistics.inbox.InboxStand.STRANGER;
import static kz.arna.statistics.inbox.InboxStand.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.arna.base.Sha256;
import kz.arna.calendar.Quarter;
import kz.arna.statistics.JdbcStatValues;
import kz.arna.statistics.StatFiles;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatKey;
import kz.arna.statistics.StatLine;
import org.junit.jupiter.api.Test;

/** What becomes of files that come as agreed, or not. */
class InboxIT {

    private final InboxStand stand;
    private final Inbox node;

    InboxIT() throws IOException {
        stand = new InboxStand();
        node = stand.node();
    }

    @Test
    void a_good_file_goes_from_the_folder_to_values_and_its_receipt_back() throws IOException {
        String rows = row(BIN, "3", "1", "60000.50") + row(BIN, "3", "3", "-12");
        byte[] file = (InboxStand.HEADER + rows).getBytes(StandardCharsets.UTF_8);
        stand.bring(NAME, file);
        stand.promise(NAME, file, 2);
        stand.settle(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.values()).containsExactly("1015 3/1 60000.50", "1015 3/3 -12.00");
        assertThat(stand.told).containsExactly("1 in [2026-Q1]");
        JsonNode receipt = stand.receipt(NAME);
        assertThat(receipt.at("/result").asText()).isEqualTo("APPLIED");
        assertThat(receipt.at("/rows").asInt()).isEqualTo(2);
        assertThat(receipt.at("/applied").asInt()).isEqualTo(2);
        assertThat(receipt.at("/asideCount").asInt()).isZero();
        assertThat(receipt.at("/receivedAt").asText()).endsWith("+05:00");
        assertThat(stand.lying("data")).isEmpty();
        assertThat(stand.lying("archive")).containsExactly(NAME, NAME + ".manifest.json");
        assertThat(stand.lying("data-receipts")).containsExactly(NAME + ".receipt.json");
        assertThat(stagingTables()).isZero();
    }

    private int stagingTables() {
        return stand.one("SELECT count(*) FROM pg_class WHERE relname LIKE 'stat_staging_%'", Integer.class);
    }

    @Test
    void one_bad_row_refuses_the_file_and_is_named_in_both_languages() throws IOException {
        stand.bring(
                NAME, row(BIN, "3", "1", "60000") + row(BIN, "3", "2", "=1+1") + row("190340001016", "3", "3", "5"));
        stand.settle(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED REFUSED");
        assertThat(stand.values()).isEmpty();
        assertThat(stand.told).isEmpty();
        JsonNode receipt = stand.receipt(NAME);
        assertThat(receipt.at("/result").asText()).isEqualTo("REFUSED");
        assertThat(receipt.at("/errorFile").asText()).isEqualTo(NAME + ".errors.csv");
        assertThat(receipt.at("/errorCount").asInt()).isEqualTo(2);
        assertThat(stand.errors(NAME))
                .contains("2;value;'=1+1;FORMAT;Ұяшықта формула бар")
                .contains("3;bin;190340001016;BIN;БСН қате")
                .contains("Неверный БИН");
        assertThat(stagingTables()).isZero();
    }

    @Test
    void a_row_without_consent_is_put_aside_and_its_value_is_nowhere() throws IOException {
        String rows =
                row(BIN, "3", "1", "60000") + row(STRANGER, "3", "2", "777777.77") + row(BIN, "9", "1", "888888.88");
        promiseTotals(rows);
        stand.bring(NAME, rows);
        stand.settle(node);
        assertThat(stand.values()).containsExactly("1015 3/1 60000.00");
        assertThat(stand.tablesWith("777777.77")).isEmpty();
        assertThat(stand.tablesWith("888888.88")).isEmpty();
        assertThat(stand.tablesWith("60000")).containsExactly("stat_value");
        JsonNode receipt = stand.receipt(NAME);
        assertThat(receipt.at("/result").asText()).isEqualTo("APPLIED");
        assertThat(receipt.at("/asideCount").asInt()).isEqualTo(2);
        assertThat(receipt.at("/aside/0"))
                .hasToString(
                        "{\"row\":2,\"form\":\"0051102\",\"section\":\"3\",\"line\":\"2\",\"quarter\":\"2026-Q1\",\"reason\":\"SUBJECT\"}");
        assertThat(receipt.at("/aside/1/reason").asText()).isEqualTo("LINE");
        assertThat(receipt.toString())
                .doesNotContain("777777")
                .doesNotContain("888888")
                .doesNotContain(STRANGER);
    }

    /** A manifest with the sum of each line; each line has one row. */
    private void promiseTotals(String rows) throws IOException {
        byte[] file = (InboxStand.HEADER + rows).getBytes(StandardCharsets.UTF_8);
        stand.bring(NAME + ".manifest.json", """
                {"file":"%s","bytes":%d,"sha256":"%s","rows":3,"totals":[
                {"section":"3","line":"1","rows":1,"sum":"60000"},{"section":"3","line":"2","rows":1,"sum":"777777.77"},
                {"section":"9","line":"1","rows":1,"sum":"888888.88"}]}
                """.formatted(NAME, file.length, Sha256.hex(file))
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_of_nobody_who_consented_applies_nothing_and_is_no_error() throws IOException {
        stand.bring(NAME, row(STRANGER, "3", "1", "5"));
        stand.settle(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.receipt(NAME).at("/applied").asInt()).isZero();
        assertThat(stand.receipt(NAME).at("/asideCount").asInt()).isOne();
        assertThat(stand.values()).isEmpty();
        assertThat(stand.told).isEmpty();
    }

    @Test
    void a_correction_replaces_a_value_and_keeps_the_old() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "60000") + row(BIN, "3", "2", "1"));
        stand.settle(node);
        stand.bring("STAT-0051102-2026Q1-0002.csv", row(BIN, "3", "1", "61000") + row(BIN, "3", "2", "1.00"));
        stand.settle(node);
        JsonNode receipt = stand.receipt("STAT-0051102-2026Q1-0002.csv");
        assertThat(receipt.at("/applied").asInt()).isOne();
        assertThat(receipt.at("/replaced").asInt()).isOne();
        assertThat(receipt.at("/unchanged").asInt()).isOne();
        assertThat(stand.values()).containsExactly("1015 3/1 61000.00", "1015 3/2 1.00");
        assertThat(stand.one("SELECT value FROM stat_value_replaced", String.class))
                .isEqualTo("60000.00");
    }

    @Test
    void the_same_bytes_under_two_names_are_applied_once() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        stand.bring("STAT-0051102-2026Q1-0002.csv", row(BIN, "3", "1", "1"));
        stand.settle(node);
        assertThat(stand.state("STAT-0051102-2026Q1-0002.csv")).isEqualTo("ARCHIVED DUPLICATE");
        JsonNode receipt = stand.receipt("STAT-0051102-2026Q1-0002.csv");
        assertThat(receipt.at("/result").asText()).isEqualTo("DUPLICATE");
        assertThat(receipt.at("/duplicateOf").asText()).isEqualTo(NAME);
        assertThat(stand.told).hasSize(1);
    }

    @Test
    void a_name_is_used_once() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        stand.settle(node);
        stand.bring(NAME, row(BIN, "3", "1", "2222"));
        stand.settle(node);
        assertThat(stand.receipt(NAME).at("/result").asText()).isEqualTo("APPLIED");
        assertThat(stand.receipt(NAME + ".2").at("/result").asText()).isEqualTo("REFUSED");
        assertThat(stand.errors(NAME + ".2")).contains("NAME_USED");
        assertThat(stand.values()).containsExactly("1015 3/1 1.00");
        assertThat(stand.lying("archive")).containsExactly(NAME, NAME + ".2");
    }

    @Test
    void a_file_with_any_other_name_is_never_opened() throws IOException {
        stand.bring("data.csv", row(BIN, "3", "1", "1"));
        stand.bring("STAT-0051102-2026Q1-0009.csv.manifest.json", "{}".getBytes(StandardCharsets.UTF_8));
        stand.bring("=cmd|calc.csv", row(BIN, "3", "1", "2"));
        stand.settle(node);
        assertThat(stand.one("SELECT count(*) FROM stat_file WHERE state = 'STRANGE'", Integer.class))
                .isEqualTo(3);
        assertThat(stand.one("SELECT count(*) FROM stat_file WHERE name LIKE '%cmd%'", Integer.class))
                .isZero();
        assertThat(stand.lying("data")).hasSize(3);
        assertThat(stand.values()).isEmpty();
    }

    @Test
    void rows_of_another_form_refuse_the_file() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "1").replace("0051102", "1211101"));
        stand.settle(node);
        assertThat(stand.errors(NAME)).contains("1;form;1211101;FORM;");
    }

    @Test
    void regional_wages_come_by_the_same_door() throws IOException {
        byte[] wages = "region;period;unit;value\n750000000;2025;KZT;412000\n".getBytes(StandardCharsets.UTF_8);
        stand.bring("WAGE-2025-0001.csv", wages);
        stand.settle(node);
        byte[] corrected = "region;period;unit;value\n750000000;2025;KZT;413000\n110000000;2025;KZT;300000\n"
                .getBytes(StandardCharsets.UTF_8);
        stand.bring("WAGE-2025-0002.csv", corrected);
        stand.settle(node);
        assertThat(stand.one(
                        "SELECT string_agg(region || ' ' || value, ', ' ORDER BY region) FROM regional_wage",
                        String.class))
                .isEqualTo("110000000 300000.00, 750000000 413000.00");
        assertThat(stand.one("SELECT value FROM regional_wage_replaced", String.class))
                .isEqualTo("412000.00");
        assertThat(stand.receipt("WAGE-2025-0002.csv").at("/replaced").asInt()).isOne();
        assertThat(stand.told).isEmpty();
    }

    @Test
    void a_withdrawn_consent_hides_old_values_and_an_ended_one_does_not() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        stand.settle(node);
        JdbcStatValues values = new JdbcStatValues(stand.jdbc, Clock.systemUTC());
        Quarter quarter = Quarter.parse("2026-Q1");
        assertThat(values.current(BIN, quarter, quarter)).hasSize(1);
        stand.jdbc.sql("UPDATE stat_consent SET ended_on = '2026-04-20'").update();
        assertThat(values.current(BIN, quarter, quarter)).hasSize(1);
        stand.jdbc.sql("UPDATE stat_consent SET withdrawn_on = '2026-04-20'").update();
        assertThat(values.current(BIN, quarter, quarter)).isEmpty();
        StatKey key = new StatKey(BIN, new StatLine(StatForm.ENTERPRISE_FINANCE, "3", "1"), quarter, "TOTAL");
        assertThat(values.history(key)).isEmpty();
    }

    @Test
    void the_list_tells_the_life_of_each_file() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        stand.settle(node);
        stand.bring("STAT-0051102-2026Q1-0002.csv", row(BIN, "3", "1", "x"));
        node.look();
        List<StatFiles.Life> files = new JdbcStatFiles(stand.jdbc, null).list(null, 10);
        assertThat(files).extracting(StatFiles.Life::state).containsExactly("SEEN", "ARCHIVED");
        StatFiles.Life life = files.getLast();
        assertThat(life.receipt()).isEqualTo(NAME + ".receipt.json");
        assertThat(life.appliedAt()).isAfter(life.checkedAt()).isBefore(life.archivedAt());
        assertThat(new JdbcStatFiles(stand.jdbc, null).list(files.getFirst().id(), 10))
                .containsExactly(life);
    }

    @Test
    void originals_are_sealed_and_deleted_after_their_time() throws IOException {
        stand.bring(NAME, row(BIN, "3", "1", "60000.50"));
        stand.settle(node);
        byte[] piece = stand.one("SELECT bytes FROM stat_file_piece", byte[].class);
        assertThat(new String(piece, StandardCharsets.ISO_8859_1))
                .doesNotContain("60000")
                .doesNotContain(BIN);
        // A file that the server does not let us move keeps its original no longer than others.
        stand.jdbc
                .sql("UPDATE stat_file SET state = 'RECEIPTED', archived_at = NULL")
                .update();
        Retention retention = new Retention(stand.jdbc, Duration.ofDays(90));
        assertThat(retention.purge()).isFalse();
        stand.jdbc
                .sql("UPDATE stat_file SET receipted_at = receipted_at - interval '91 days'")
                .update();
        assertThat(retention.purge()).isTrue();
        assertThat(stand.one("SELECT count(*) FROM stat_file_piece", Integer.class))
                .isZero();
        assertThat(stand.one("SELECT count(*) FROM stat_file_paper", Integer.class))
                .isZero();
        assertThat(stand.one("SELECT applied FROM stat_file", Integer.class)).isOne();
    }
}
