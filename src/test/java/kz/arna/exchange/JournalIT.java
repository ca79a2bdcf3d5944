package kz.arna.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.arna.base.Sha256;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class JournalIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient application = JdbcClient.create(database.asApplication());
    private final JdbcClient owner = JdbcClient.create(database.asOwner());
    private final Journal journal =
            new JournalStore(application, Clock.systemUTC(), new SecretMask(List.of("portal-secret")));

    private UUID inbound(String correlation, String body) {
        return journal.inbound("egov", "application", correlation, "case-1", body.getBytes(UTF_8), Map.of(), null);
    }

    @Test
    void keeps_the_bytes_their_digest_and_harmless_headers() {
        byte[] body = "{\"атауы\":\"Қазақ\"}".getBytes(UTF_8);
        UUID id = journal.inbound(
                "egov",
                "application",
                "e-1",
                "case-1",
                body,
                Map.of("Content-Type", "application/json", "X-Api-Key", "demo-egov"),
                null);
        JournalRecord kept = journal.get(id).orElseThrow();
        assertThat(kept.body()).isEqualTo(body);
        assertThat(kept.headers()).isEqualTo(Map.of("content-type", "application/json"));
        assertThat(owner.sql("SELECT encode(sha256, 'hex') FROM message WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(Sha256.hex(body));
    }

    @Test
    void no_secret_reaches_the_table() {
        inbound("e-1", "{\"consents\":{\"token\":\"one-time-789\"},\"note\":\"portal-secret\"}");
        String everything = owner.sql(
                        "SELECT string_agg(convert_from(body, 'UTF8') || headers::text, ' ') FROM message")
                .query(String.class)
                .single();
        assertThat(everything).doesNotContain("one-time-789").doesNotContain("portal-secret");
    }

    @Test
    void the_application_can_neither_change_nor_delete_not_even_in_a_partition() {
        UUID id = inbound("e-1", "{}");
        List<String> partitions = owner.sql(
                        "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'message'::regclass")
                .query(String.class)
                .list();
        assertThat(partitions).hasSizeGreaterThanOrEqualTo(5).contains("message_default");
        List<String> tables = new ArrayList<>(partitions);
        tables.add("message");
        for (String table : tables) {
            for (String sql :
                    List.of("UPDATE " + table + " SET party = 'x'", "DELETE FROM " + table, "TRUNCATE " + table)) {
                assertThatThrownBy(() -> application.sql(sql).update()).isInstanceOf(DataAccessException.class);
            }
        }
        assertThat(journal.get(id)).isPresent();
    }

    @Test
    void a_month_is_a_partition_and_the_application_may_have_more_made() {
        inbound("e-1", "{}");
        assertThat(owner.sql("SELECT count(*) FROM message_default")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(application
                        .sql("SELECT message_partitions(5)")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(application
                        .sql("SELECT message_partitions(5)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_belongs_to_no_month_made_yet_is_kept_all_the_same() {
        UUID far = UUID.fromString("0fffffff-ffff-7000-8000-000000000001");
        journal.record(new JournalRecord(
                far,
                Instant.EPOCH,
                Direction.IN,
                "egov",
                "application",
                null,
                null,
                null,
                Map.of(),
                new byte[0],
                null,
                "ACCEPTED"));
        assertThat(owner.sql("SELECT id FROM message_default").query(UUID.class).single())
                .isEqualTo(far);
        assertThat(journal.get(far)).isPresent();
    }

    @Test
    void pages_by_key_newest_first_without_gaps() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(inbound("e-" + i, "{}"));
        }
        inbound("other", "{}");
        List<UUID> seen = new ArrayList<>();
        UUID before = null;
        List<Journal.Line> page;
        do {
            page = journal.find(Journal.Key.subject("case-1"), before, 3);
            page.forEach(line -> seen.add(line.id()));
            before = page.isEmpty() ? null : page.getLast().id();
        } while (page.size() == 3);
        assertThat(seen)
                .hasSize(8)
                .containsAll(made)
                .isSortedAccordingTo((a, b) -> b.toString().compareTo(a.toString()));
        assertThat(journal.find(Journal.Key.correlation("e-3"), null, 5))
                .extracting(Journal.Line::id)
                .containsExactly(made.get(3));
        assertThat(journal.find(Journal.Key.party("egov", "nothing"), null, 5)).isEmpty();
    }
}
