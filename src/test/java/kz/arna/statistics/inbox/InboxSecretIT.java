package kz.arna.statistics.inbox;

import static kz.arna.statistics.inbox.InboxStand.BIN;
import static kz.arna.statistics.inbox.InboxStand.HEADER;
import static kz.arna.statistics.inbox.InboxStand.NAME;
import static kz.arna.statistics.inbox.InboxStand.STRANGER;
import static kz.arna.statistics.inbox.InboxStand.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.arna.base.Sha256;
import org.junit.jupiter.api.Test;

/** Control totals tell values that nobody may keep: they stand nowhere in clear, not even while the file is on its way. */
class InboxSecretIT {

    private static final String ROWS = row(BIN, "3", "1", "60000") + row(STRANGER, "3", "2", "777777.77");
    private static final List<String> SECRET = List.of("777777.77", "777777");

    private final InboxStand stand;
    private final Inbox node;

    InboxSecretIT() throws IOException {
        stand = new InboxStand();
        node = stand.node();
    }

    @Test
    void control_totals_stand_in_no_table_at_any_state_of_their_file() throws IOException {
        bring("777777.77");
        node.look();
        assertThat(stand.one("SELECT manifest IS NOT NULL FROM stat_file", Boolean.class))
                .isTrue();
        assertSecret();
        while (node.work()) {
            assertSecret();
        }
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.values()).containsExactly("1015 3/1 60000.00");
        assertThat(stand.one("SELECT manifest IS NULL FROM stat_file", Boolean.class))
                .isTrue();
    }

    @Test
    void sealed_totals_are_compared_and_those_that_differ_refuse_the_file_without_telling_a_sum() throws IOException {
        bring("777777.78");
        stand.settle(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED REFUSED");
        assertThat(stand.errors(NAME)).contains("0;3/2;;MANIFEST;").doesNotContain("777777");
        assertThat(stand.tablesWith("777777")).isEmpty();
    }

    @Test
    void sealed_totals_are_compared_again_when_consents_change_on_the_way() throws IOException {
        bring("777777.77");
        stand.settle(node, "CHECKED APPLIED");
        assertSecret();
        stand.consent(STRANGER, "2024-Q1", "2028-Q1");
        stand.work(node);
        assertThat(stand.values()).containsExactly("2343 3/2 777777.77", "1015 3/1 60000.00");
    }

    @Test
    void a_sealed_manifest_belongs_to_its_file_alone() throws IOException {
        bring("777777.77");
        node.look();
        stand.jdbc
                .sql("UPDATE stat_file SET manifest = set_byte(manifest, 20, get_byte(manifest, 20) # 1)")
                .update();
        assertThat(node.work()).isTrue();
        assertThat(stand.state(NAME)).isEqualTo("CLAIMED");
        assertThat(stand.values()).isEmpty();
    }

    private void assertSecret() {
        assertThat(SECRET.stream().map(stand::tablesWith).flatMap(List::stream)).isEmpty();
    }

    /** A file with a manifest whose lines have one row each. */
    private void bring(String secondSum) throws IOException {
        byte[] file = (HEADER + ROWS).getBytes(StandardCharsets.UTF_8);
        stand.bring(NAME, file);
        stand.bring(NAME + ".manifest.json", """
                {"file":"%s","bytes":%d,"sha256":"%s","rows":2,"totals":[
                {"section":"3","line":"1","rows":1,"sum":"60000"},{"section":"3","line":"2","rows":1,"sum":"%s"}]}
                """.formatted(NAME, file.length, Sha256.hex(file), secondSum)
                .getBytes(StandardCharsets.UTF_8));
    }
}
