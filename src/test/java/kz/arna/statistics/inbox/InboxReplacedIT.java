package kz.arna.statistics.inbox;

import static kz.arna.statistics.inbox.InboxStand.BIN;
import static kz.arna.statistics.inbox.InboxStand.HEADER;
import static kz.arna.statistics.inbox.InboxStand.NAME;
import static kz.arna.statistics.inbox.InboxStand.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that takes the place of another with its name, size and time: neither tells that the bytes are the same. */
class InboxReplacedIT {

    private static final Instant AT = Instant.parse("2026-04-20T05:00:00Z");
    private static final String ONE = row(BIN, "3", "1", "1");
    private static final String TWO = row(BIN, "3", "1", "2");

    private final InboxStand stand;
    private final Inbox node;

    InboxReplacedIT() throws IOException {
        stand = new InboxStand();
        node = stand.node();
    }

    private void bring(String rows) throws IOException {
        stand.bring(NAME, rows);
        stand.touch(NAME, AT);
    }

    @Test
    void other_bytes_after_the_file_has_gone_are_looked_at() throws IOException {
        bring(ONE);
        stand.settle(node);
        bring(TWO);
        stand.settle(node);
        assertThat(stand.receipt(NAME).at("/result").asText()).isEqualTo("APPLIED");
        assertThat(stand.receipt(NAME + ".2").at("/result").asText()).isEqualTo("REFUSED");
        assertThat(stand.errors(NAME + ".2")).contains("NAME_USED");
        assertThat(stand.values()).containsExactly("1015 3/1 1.00");
        assertThat(stand.lying("data")).isEmpty();
        assertThat(stand.lying("archive")).containsExactly(NAME, NAME + ".2");
    }

    @Test
    void the_same_bytes_after_the_file_has_gone_are_a_duplicate() throws IOException {
        bring(ONE);
        stand.settle(node);
        bring(ONE);
        stand.settle(node);
        assertThat(stand.receipt(NAME + ".2").at("/result").asText()).isEqualTo("DUPLICATE");
        assertThat(stand.told).hasSize(1);
        assertThat(stand.lying("data")).isEmpty();
    }

    @Test
    void other_bytes_before_the_file_has_gone_are_not_moved_away_unseen() throws IOException {
        byte[] first = (HEADER + ONE).getBytes(StandardCharsets.UTF_8);
        bring(ONE);
        stand.promise(NAME, first, 1);
        stand.settle(node, "RECEIPTED APPLIED");
        bring(TWO);
        stand.promise(NAME, (HEADER + TWO).getBytes(StandardCharsets.UTF_8), 1);
        stand.work(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.lying("archive")).isEmpty();
        assertThat(stand.lying("data")).containsExactly(NAME, NAME + ".manifest.json");
        stand.settle(node);
        assertThat(stand.errors(NAME + ".2")).contains("NAME_USED");
        assertThat(stand.values()).containsExactly("1015 3/1 1.00");
        assertThat(stand.lying("data")).isEmpty();
    }

    @Test
    void a_file_refused_for_its_manifest_is_taken_when_it_comes_again_with_a_right_one() throws IOException {
        bring(ONE);
        stand.promise(NAME, (HEADER + TWO).getBytes(StandardCharsets.UTF_8), 1);
        stand.settle(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED REFUSED");
        bring(ONE);
        stand.promise(NAME, (HEADER + ONE).getBytes(StandardCharsets.UTF_8), 1);
        stand.settle(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.receipt(NAME + ".2").at("/result").asText()).isEqualTo("APPLIED");
        assertThat(stand.values()).containsExactly("1015 3/1 1.00");
    }

    @Test
    void a_node_that_listed_the_folder_before_another_put_the_file_away_takes_nothing() throws IOException {
        List<String> late = new ArrayList<>(List.of("data"));
        Inbox slow = stand.node(Duration.ZERO, Duration.ZERO, new Between(stand.folders()) {
            @Override
            public List<RemoteFile> list(String folder) throws IOException {
                List<RemoteFile> before = super.list(folder);
                if (late.remove(folder)) {
                    stand.settle(node);
                }
                return before;
            }
        });
        bring(ONE);
        slow.look();
        assertThat(stand.one("SELECT string_agg(state, ' ') FROM stat_file", String.class))
                .isEqualTo("ARCHIVED");
        stand.work(slow);
        stand.settle(slow);
        assertThat(stand.one("SELECT count(*) FROM stat_file", Integer.class)).isOne();
        assertThat(stand.lying("data-receipts")).containsExactly(NAME + ".receipt.json");
        assertThat(stand.told).hasSize(1);
    }
}
