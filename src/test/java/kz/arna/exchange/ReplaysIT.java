package kz.arna.exchange;

import static kz.arna.exchange.ScriptedPartners.MALFORMED;
import static kz.arna.exchange.ScriptedPartners.OK;
import static kz.arna.exchange.ScriptedPartners.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplaysIT {

    private final ExchangeNode node = new ExchangeNode(TestDatabase.fresh());
    private final Replays replays = node.bean(Replays.class);

    @AfterEach
    void stop() {
        node.close();
    }

    private void reaches(UUID id, DeliveryState state) {
        await().atMost(Duration.ofSeconds(10)).until(() -> node.state(id) == state);
    }

    private List<UUID> parked(int count) {
        node.partners.on("alpha-ask", fault(Fault.BROKEN));
        List<UUID> ids = IntStream.range(0, count)
                .mapToObj(i -> node.send("alpha", "ask", "q-" + i))
                .toList();
        ids.forEach(id -> reaches(id, DeliveryState.PARKED));
        node.partners.on("alpha-ask", OK);
        return ids;
    }

    private static Replays.Filter all() {
        return new Replays.Filter("alpha", "ask", null, null, null, null, null);
    }

    @Test
    void asking_again_is_a_new_message_linked_to_the_old_that_answers_the_same_question() {
        UUID old = parked(1).getFirst();
        UUID fresh =
                replays.askAgain(old, ExchangeNode.MORNING.plusSeconds(3600)).orElseThrow();
        reaches(fresh, DeliveryState.DONE);
        assertThat(node.state(old)).isEqualTo(DeliveryState.CANCELLED);
        assertThat(node.partners.received.getLast().id()).isEqualTo(fresh.toString());
        assertThat(node.partners.received.getLast().correlation()).isEqualTo("q-0~2");
        assertThat(node.owner.replies.getLast().correlation()).isEqualTo("q-0");
        assertThat(node.bean(Deliveries.class).get(fresh).orElseThrow().cause()).isEqualTo(old);
        assertThat(node.bean(Journal.class).get(fresh).orElseThrow().cause()).isEqualTo(old);
    }

    @Test
    void an_answered_question_may_be_asked_again_but_not_resent() {
        UUID old = node.send("alpha", "ask", "q-0");
        reaches(old, DeliveryState.DONE);
        assertThat(replays.resend(old, ExchangeNode.MORNING.plusSeconds(3600))).isFalse();
        UUID fresh =
                replays.askAgain(old, ExchangeNode.MORNING.plusSeconds(3600)).orElseThrow();
        reaches(fresh, DeliveryState.DONE);
        assertThat(node.state(old)).isEqualTo(DeliveryState.DONE);
        assertThat(node.owner.replies).hasSize(2);
    }

    @Test
    void stored_bytes_go_through_todays_mapping_and_close_what_was_parked() {
        node.partners.on("alpha-ask", MALFORMED);
        UUID id = node.send("alpha", "ask", "q-0");
        reaches(id, DeliveryState.PARKED);
        UUID answer = node.bean(Journal.class)
                .find(Journal.Key.subject("q-0"), null, 1)
                .getFirst()
                .id();
        assertThat(replays.reprocess(answer).outcome()).isEqualTo(Receipt.Outcome.BROKEN);

        node.partners.on("alpha-ask-answer", OK);
        assertThat(replays.reprocess(answer).outcome()).isEqualTo(Receipt.Outcome.ACCEPTED);
        assertThat(node.state(id)).isEqualTo(DeliveryState.DONE);
        assertThat(replays.reprocess(answer).outcome()).isEqualTo(Receipt.Outcome.ACCEPTED);
        assertThat(node.owner.replies).extracting(Reply::reprocessed).containsExactly(false, true);
        assertThat(node.owner.replies).extracting(Reply::rawMessage).containsOnly(answer);
    }

    @Test
    void a_replay_is_frozen_first_and_touches_only_what_was_on_its_list() {
        List<UUID> listed = parked(3);
        Replays.Replay replay = replays.freeze(Replays.Kind.RESEND, all(), 100, "operator", "mapping repaired");
        assertThat(replay.state()).isEqualTo(Replays.State.FROZEN);
        assertThat(replay.total()).isEqualTo(3);
        assertThat(replays.targets(replay.id(), 10)).containsExactlyElementsOf(listed);
        node.partners.on("alpha-ask", fault(Fault.BROKEN));
        UUID after = node.send("alpha", "ask", "after");
        reaches(after, DeliveryState.PARKED);
        node.partners.on("alpha-ask", OK);

        replays.start(replay.id());
        listed.forEach(id -> reaches(id, DeliveryState.DONE));
        await().until(() -> replays.get(replay.id()).orElseThrow().state() == Replays.State.FINISHED);
        assertThat(replays.get(replay.id()).orElseThrow().done()).isEqualTo(3);
        assertThat(node.state(after)).isEqualTo(DeliveryState.PARKED);
    }

    @Test
    void a_replay_keeps_its_rate_and_stops_when_cancelled() {
        List<UUID> listed = parked(20);
        Replays.Replay replay = replays.freeze(Replays.Kind.RESEND, all(), 2, "operator", "slowly");
        replays.start(replay.id());
        await().until(() -> replays.get(replay.id()).orElseThrow().done() >= 2);
        assertThat(replays.pause(replay.id()).state()).isEqualTo(Replays.State.PAUSED);
        assertThat(replays.start(replay.id()).state()).isEqualTo(Replays.State.RUNNING);
        assertThat(replays.cancel(replay.id()).state()).isEqualTo(Replays.State.CANCELLED);
        assertThat(replays.get(replay.id()).orElseThrow().done()).isBetween(2, 6);
        assertThat(listed.stream()
                        .filter(id -> node.state(id) == DeliveryState.PARKED)
                        .count())
                .isGreaterThanOrEqualTo(14);
    }

    @Test
    void what_cannot_be_resent_any_more_counts_as_failed() {
        List<UUID> listed = parked(2);
        Replays.Replay replay = replays.freeze(Replays.Kind.RESEND, all(), 100, "operator", "again");
        replays.resend(listed.getFirst(), ExchangeNode.MORNING.plusSeconds(3600));
        reaches(listed.getFirst(), DeliveryState.DONE);
        replays.start(replay.id());
        await().until(() -> replays.get(replay.id()).orElseThrow().state() == Replays.State.FINISHED);
        assertThat(replays.get(replay.id()).orElseThrow().failed()).isEqualTo(1);
        assertThat(replays.get(replay.id()).orElseThrow().done()).isEqualTo(1);
    }
}
