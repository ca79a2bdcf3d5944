package kz.arna.statistics.inbox;

import static kz.arna.statistics.inbox.InboxStand.BIN;
import static kz.arna.statistics.inbox.InboxStand.NAME;
import static kz.arna.statistics.inbox.InboxStand.STRANGER;
import static kz.arna.statistics.inbox.InboxStand.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What others do while a node works at a file. */
class InboxMeanwhileIT {

    private static final String TWIN = "STAT-0051102-2026Q1-0002.csv";

    private final InboxStand stand;

    InboxMeanwhileIT() throws IOException {
        stand = new InboxStand();
    }

    @Test
    void a_consent_that_is_withdrawn_while_the_file_is_applied_counts() throws IOException {
        stand.consent(STRANGER, "2024-Q1", "2028-Q1");
        AtomicBoolean withdrawn = new AtomicBoolean();
        stand.meanwhile = () -> {
            if (withdrawn.compareAndSet(false, true)) {
                stand.jdbc
                        .sql("UPDATE stat_consent SET withdrawn_on = '2026-04-20' WHERE subject = ?")
                        .param(STRANGER)
                        .update();
            }
        };
        Inbox node = stand.node();
        stand.bring(NAME, row(BIN, "3", "1", "1") + row(STRANGER, "3", "1", "4711"));
        stand.settle(node);
        assertThat(withdrawn).isTrue();
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.values()).containsExactly("1015 3/1 1.00");
        assertThat(stand.tablesWith("4711")).isEmpty();
        assertThat(stand.receipt(NAME).at("/applied").asInt()).isOne();
        assertThat(stand.receipt(NAME).at("/asideCount").asInt()).isOne();
    }

    @Test
    void a_file_whose_first_copy_is_late_is_not_held_up_by_it() throws IOException {
        AtomicBoolean broken = new AtomicBoolean(true);
        Inbox node = stand.node(Duration.ZERO, Duration.ZERO, new Between(stand.folders()) {
            @Override
            public void fetch(String folder, String name, OutputStream to) throws IOException {
                if (name.equals(NAME) && broken.getAndSet(false)) {
                    throw new IOException("reset by peer");
                }
                super.fetch(folder, name, to);
            }
        });
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        stand.bring(TWIN, row(BIN, "3", "1", "1"));
        node.look();
        stand.work(node);
        assertThat(stand.state(TWIN)).isEqualTo("CHECKED APPLIED");
        stand.timePasses();
        stand.work(node);
        assertThat(stand.state(TWIN)).isEqualTo("ARCHIVED APPLIED");
        stand.timePasses();
        stand.work(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED DUPLICATE");
        assertThat(stand.values()).containsExactly("1015 3/1 1.00");
    }

    @Test
    void a_look_waits_for_no_file_that_is_worked_at() throws IOException, SQLException {
        Inbox node = stand.node();
        stand.bring(NAME, row(BIN, "3", "1", "1"));
        stand.settle(node, "STAGED");
        try (Connection elsewhere = stand.database.asOwner().getConnection();
                Statement statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("SELECT FROM stat_file FOR UPDATE");
            stand.bring(TWIN, row(BIN, "3", "2", "2"));
            assertTimeoutPreemptively(Duration.ofSeconds(20), node::look);
            elsewhere.rollback();
        }
        assertThat(stand.state(TWIN)).isEqualTo("SEEN");
        stand.work(node);
        assertThat(stand.values()).containsExactly("1015 3/1 1.00", "1015 3/2 2.00");
    }
}
