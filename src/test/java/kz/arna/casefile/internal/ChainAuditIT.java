package kz.arna.casefile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.arna.casefile.Actor;
import kz.arna.casefile.Anchor;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.ChainAudit;
import kz.arna.casefile.ChainFault;
import kz.arna.casefile.ChainFault.What;
import kz.arna.support.MovableClock;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChainAuditIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient owner = JdbcClient.create(database.asOwner());
    private final CaseRoom room = new CaseRoom(database);
    private final ChainAudit audit = room.get(ChainAudit.class);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void an_honest_history_holds() {
        CaseFile first = caseWithTwoEvents();
        caseWithTwoEvents();
        assertThat(audit.anchor()).isPresent();
        assertThat(audit.verify(first.id())).isEmpty();
        assertThat(audit.verifyAll(audit.anchors(0, 10))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type           | overlay(type placing 'X' from 1 for 1)",
                "state          | overlay(state placing 'X' from 1 for 1)",
                "at             | at + interval '1 microsecond'",
                "actor          | overlay(actor placing ' ' from 2 for 0)",
                "payload        | overlay(payload placing ' ' from 2 for 0)",
                "payload        | NULL",
                "payload_digest | set_byte(payload_digest, 31, get_byte(payload_digest, 31) # 1)",
                "previous       | set_byte(previous, 0, get_byte(previous, 0) # 1)",
                "hash           | set_byte(hash, 16, get_byte(hash, 16) # 1)",
                "sequence       | sequence + 10",
                "case_id        | (SELECT id FROM case_file WHERE id <> case_id LIMIT 1)",
            })
    void finds_a_change_in_any_column_of_an_event(String column, String change) {
        room.open();
        CaseFile victim = caseWithTwoEvents();
        String where = column.equals("case_id") ? "sequence = 2" : "sequence = 1";
        int changed = owner.sql(
                        "UPDATE case_event SET " + column + " = " + change + " WHERE case_id = :id AND " + where)
                .param("id", victim.id())
                .update();
        assertThat(changed).isEqualTo(1);
        assertThat(audit.verify(victim.id())).isNotEmpty();
        assertThat(audit.verifyAll(List.of())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"state", "head_hash", "head_sequence"})
    void finds_a_case_that_is_not_where_its_events_left_it(String column) {
        CaseFile victim = caseWithTwoEvents();
        String value = column.equals("state") ? "'APPROVED'" : column.equals("head_hash") ? "'\\x00'" : "1";
        owner.sql("UPDATE case_file SET " + column + " = " + value).update();
        assertThat(audit.verify(victim.id())).containsExactly(new ChainFault(victim.id(), 2, What.HEAD));
    }

    @Test
    void finds_a_removed_last_event_even_when_the_head_was_moved_back() {
        CaseFile victim = caseWithTwoEvents();
        audit.anchor();
        owner.sql("DELETE FROM case_event WHERE sequence = 2").update();
        owner.sql("UPDATE case_file SET state = 'RECEIVED', head_sequence = 1, head_hash = e.hash FROM case_event e"
                        + " WHERE e.case_id = id")
                .update();
        assertThat(audit.verify(victim.id())).isEmpty();
        assertThat(audit.verifyAll(List.of())).contains(new ChainFault(victim.id(), 2, What.ANCHORED_HEAD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE chain_anchor SET at = at + interval '1 microsecond' WHERE id = 1",
                "UPDATE chain_anchor SET heads = heads + 1 WHERE id = 1",
                "UPDATE chain_anchor SET hash = set_byte(hash, 0, get_byte(hash, 0) # 1) WHERE id = 1",
                "UPDATE chain_anchor SET previous = set_byte(previous, 0, 1) WHERE id = 1",
                "DELETE FROM chain_anchor WHERE id = 1",
                "DELETE FROM chain_anchor_head WHERE anchor = 1",
                "UPDATE chain_anchor_head SET sequence = 7 WHERE anchor = 1",
            })
    void finds_a_changed_anchor(String change) {
        room.open();
        audit.anchor();
        room.open();
        audit.anchor();
        assertThat(audit.verifyAll(List.of())).isEmpty();
        owner.sql(change).update();
        assertThat(audit.verifyAll(List.of())).isNotEmpty();
    }

    @Test
    void the_exported_copy_betrays_anchors_that_were_all_made_anew() {
        caseWithTwoEvents();
        List<Anchor> exported = List.of(audit.anchor().orElseThrow());
        owner.sql("TRUNCATE chain_anchor, chain_anchor_head").update();
        audit.anchor();
        assertThat(audit.verifyAll(List.of())).isEmpty();
        assertThat(audit.verifyAll(exported)).containsExactly(new ChainFault(null, 1, What.EXPORTED_ANCHOR));
    }

    @Test
    void an_anchor_ties_only_what_moved_since_the_one_before() {
        CaseFile first = room.open();
        room.open();
        assertThat(audit.anchor().map(Anchor::heads)).contains(2L);
        assertThat(audit.anchor()).isEmpty();
        register(first);
        Anchor second = audit.anchor().orElseThrow();
        assertThat(second.heads()).isEqualTo(1);
        assertThat(second.previous()).isEqualTo(audit.anchors(0, 1).getFirst().hash());
    }

    @Test
    void anchors_are_exported_once_each(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("anchors.jsonl");
        RunnerSettings settings = new RunnerSettings(
                false,
                1,
                1,
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                3,
                Duration.ofMillis(1),
                Duration.ZERO,
                Duration.ofMinutes(1),
                file.toString());
        try (CaseRoom node = new CaseRoom(database, new MovableClock(CaseRoom.MONDAY), settings)) {
            node.open();
            assertThat(node.get(AnchorClock.class).tick()).isTrue();
            assertThat(node.get(AnchorClock.class).tick()).isFalse();
            node.open();
            node.get(AnchorClock.class).tick();
            List<Anchor> exported = Files.readAllLines(file).stream()
                    .map(line -> CanonicalJson.read(line, Anchor.class))
                    .toList();
            assertThat(exported).isEqualTo(audit.anchors(0, 10)).hasSize(2);
        }
    }

    @Test
    void an_anchor_is_made_only_when_it_is_time() {
        room.open();
        assertThat(room.get(AnchorClock.class).tick()).isTrue();
        room.open();
        assertThat(room.get(AnchorClock.class).tick()).isFalse();
        owner.sql("UPDATE chain_anchor SET at = at - interval '61 minutes'").update();
        assertThat(room.get(AnchorClock.class).tick()).isTrue();
    }

    @Test
    void retention_empties_a_payload_and_the_chain_still_holds() {
        CaseFile emptied = caseWithTwoEvents();
        audit.emptyPayload(emptied.id(), 1, "retention ended");
        assertThat(room.cases.events(emptied.id()))
                .extracting(CaseEvent::payload)
                .first()
                .isNull();
        assertThat(audit.verify(emptied.id())).isEmpty();
    }

    @Test
    void nothing_moved_means_no_anchor() {
        assertThat(audit.anchor()).isEqualTo(Optional.empty());
    }

    private CaseFile caseWithTwoEvents() {
        return register(room.open());
    }

    private CaseFile register(CaseFile opened) {
        return room.in(() -> room.cases.move(
                opened,
                "ApplicationRegistered",
                Actor.gateway(),
                CaseRoom.json().put("a", 1)));
    }
}
