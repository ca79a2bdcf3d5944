package kz.arna.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.arna.exchange.ScriptedPartners.LATER;
import static kz.arna.exchange.ScriptedPartners.MALFORMED;
import static kz.arna.exchange.ScriptedPartners.OK;
import static kz.arna.exchange.ScriptedPartners.busy;
import static kz.arna.exchange.ScriptedPartners.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class DispatcherIT {

    private final ExchangeNode node = new ExchangeNode(TestDatabase.fresh());

    @AfterEach
    void stop() {
        node.close();
    }

    private void reaches(UUID id, DeliveryState state) {
        await().atMost(Duration.ofSeconds(10)).until(() -> node.state(id) == state);
    }

    private List<Deliveries.Attempt> attempts(UUID id) {
        return node.bean(Deliveries.class).attempts(id);
    }

    @Test
    void sends_a_message_and_gives_the_answer_to_its_owner() {
        UUID id = node.send("alpha", "ask", "q-1");
        reaches(id, DeliveryState.DONE);

        Reply reply = node.owner.replies.getFirst();
        assertThat(reply.correlation()).isEqualTo("q-1");
        assertThat(reply.subject()).isEqualTo("q-1");
        assertThat(reply.canonical().get("accepted").asBoolean()).isTrue();
        assertThat(reply.reprocessed()).isFalse();
        assertThat(node.partners.received)
                .containsExactly(
                        new ScriptedPartners.Received("alpha-ask", id.toString(), "q-1", 1, "{\"q\":\"q-1\"}"));
        assertThat(attempts(id)).hasSize(1).allSatisfy(attempt -> {
            assertThat(attempt.fault()).isNull();
            assertThat(attempt.ended()).isNotNull();
        });
        List<Journal.Line> lines = node.bean(Journal.class).find(Journal.Key.subject("q-1"), null, 10);
        assertThat(lines).extracting(Journal.Line::direction).containsExactly(Direction.IN, Direction.OUT);
        assertThat(lines.getFirst().cause()).isEqualTo(id);
        assertThat(lines.getFirst().id()).isEqualTo(reply.rawMessage());
    }

    @Test
    void a_message_is_only_sent_from_within_a_transaction_that_commits() {
        assertThatThrownBy(() -> node.bean(Outbox.class).enqueue(message("outside")))
                .isInstanceOf(IllegalStateException.class);
        TransactionTemplate transaction = node.transaction;
        transaction.executeWithoutResult(status -> {
            node.bean(Outbox.class).enqueue(message("undone"));
            status.setRollbackOnly();
        });
        reaches(node.send("alpha", "ask", "after"), DeliveryState.DONE);
        assertThat(node.partners.received)
                .extracting(ScriptedPartners.Received::correlation)
                .containsExactly("after");
        assertThat(node.bean(Journal.class).find(Journal.Key.correlation("undone"), null, 5))
                .isEmpty();
    }

    private static OutboundMessage message(String correlation) {
        Instant now = ExchangeNode.MORNING;
        byte[] body = "{}".getBytes(UTF_8);
        return new OutboundMessage(
                "alpha", "ask", correlation, correlation, "s", body, RepeatClass.D, now, now.plusSeconds(60), null);
    }

    @Test
    void the_same_question_is_asked_once_for_all_who_wait() {
        UUID first = node.send("alpha", "ask", "rates-2025-11-24");
        UUID second = node.send("alpha", "ask", "rates-2025-11-24");
        assertThat(second).isEqualTo(first);
        reaches(first, DeliveryState.DONE);
        assertThat(node.partners.received).hasSize(1);
    }

    @Test
    void tries_again_under_the_same_id_after_each_fault_that_passes() {
        node.partners.on("alpha-ask", received -> switch (received.attempt()) {
            case 1 -> fault(Fault.NOT_SENT);
            case 2 -> fault(Fault.UNCERTAIN);
            case 3 -> busy("0");
            default -> OK;
        });
        UUID id = node.send("alpha", "ask", "q-1");
        reaches(id, DeliveryState.DONE);
        assertThat(node.partners.received)
                .extracting(ScriptedPartners.Received::id)
                .hasSize(4)
                .containsOnly(id.toString());
        assertThat(attempts(id))
                .extracting(Deliveries.Attempt::fault)
                .containsExactly(Fault.NOT_SENT, Fault.UNCERTAIN, Fault.BUSY, null);
        assertThat(attempts(id).get(2).httpStatus()).isEqualTo(429);
    }

    @Test
    void waits_as_long_as_a_busy_partner_asks() {
        node.partners.on("alpha-ask", busy("600"));
        UUID id = node.send("alpha", "ask", "q-1");
        await().until(() -> attempts(id).size() == 1 && node.state(id) == DeliveryState.READY);
        Instant next = node.bean(Deliveries.class).get(id).orElseThrow().nextAt();
        assertThat(next).isAfter(attempts(id).getFirst().started().plusSeconds(590));
    }

    @Test
    void a_broken_message_parks_its_lane_alone() {
        node.partners.on("alpha-ask", received -> received.correlation().equals("bad") ? fault(Fault.BROKEN) : OK);
        UUID bad = node.send("alpha", "ask", "case-1", "bad");
        UUID behind = node.send("alpha", "ask", "case-1", "behind");
        UUID other = node.send("alpha", "ask", "case-2", "other");
        reaches(bad, DeliveryState.PARKED);
        reaches(other, DeliveryState.DONE);
        await().until(() -> !node.owner.silences.isEmpty());
        assertThat(node.owner.silences).containsExactly(new Silence("alpha", "ask", "bad", "bad", "PARKED:BROKEN"));
        assertThat(node.state(behind)).isEqualTo(DeliveryState.READY);

        node.partners.on("alpha-ask", OK);
        assertThat(node.bean(Replays.class).resend(bad, ExchangeNode.MORNING.plusSeconds(3600)))
                .isTrue();
        reaches(bad, DeliveryState.DONE);
        reaches(behind, DeliveryState.DONE);
    }

    @Test
    void an_answer_that_cannot_be_read_is_kept_and_never_taken_for_a_no() {
        node.partners.on("alpha-ask", MALFORMED);
        UUID id = node.send("alpha", "ask", "q-1");
        reaches(id, DeliveryState.PARKED);
        await().until(() -> !node.owner.silences.isEmpty());
        assertThat(node.owner.replies).isEmpty();
        assertThat(node.bean(Journal.class)
                        .find(Journal.Key.subject("q-1"), null, 5)
                        .getFirst()
                        .outcome())
                .isEqualTo("BROKEN");
        assertThat(attempts(id).getFirst().fault()).isEqualTo(Fault.BROKEN);
    }

    @Test
    void denied_pauses_the_partner_until_a_person_resumes_it() {
        node.partners.on("alpha-ask", fault(Fault.DENIED));
        UUID id = node.send("alpha", "ask", "q-1");
        await().until(() -> node.bean(PartnerControl.class).paused("alpha"));
        UUID next = node.send("alpha", "ask", "q-2");
        UUID elsewhere = node.send("beta", "ask", "q-3");
        reaches(elsewhere, DeliveryState.DONE);
        assertThat(node.states(id, next)).containsOnly(DeliveryState.READY);
        assertThat(node.bean(PartnerControl.class).all())
                .singleElement()
                .satisfies(control -> assertThat(control.by()).isEqualTo("gateway"));

        node.partners.on("alpha-ask", OK);
        node.bean(PartnerControl.class).resume("alpha", "new key", "operator");
        reaches(id, DeliveryState.DONE);
        reaches(next, DeliveryState.DONE);
    }

    @Test
    void an_operators_pause_stops_at_once_and_resumes() {
        node.bean(PartnerControl.class).pause("alpha", "maintenance", "operator");
        UUID id = node.send("alpha", "ask", "q-1");
        reaches(node.send("beta", "ask", "q-2"), DeliveryState.DONE);
        assertThat(node.partners.of("alpha-ask")).isEmpty();
        node.bean(PartnerControl.class).resume("alpha", "done", "operator");
        reaches(id, DeliveryState.DONE);
    }

    @Test
    void messages_of_a_lane_go_one_after_another_and_lanes_side_by_side() {
        node.partners.on(
                "alpha-ask",
                received ->
                        received.attempt() == 1 && received.correlation().endsWith("3") ? fault(Fault.NOT_SENT) : OK);
        List<UUID> sent = IntStream.range(0, 60)
                .mapToObj(i -> node.send("alpha", "ask", "lane-" + i % 3, i % 3 + ":" + i))
                .toList();
        sent.forEach(id -> reaches(id, DeliveryState.DONE));
        for (int lane = 0; lane < 3; lane++) {
            String prefix = lane + ":";
            assertThat(node.partners.received.stream()
                            .map(ScriptedPartners.Received::correlation)
                            .filter(name -> name.startsWith(prefix))
                            .map(name -> Integer.parseInt(name.substring(2)))
                            .toList())
                    .isSorted();
        }
    }

    @Test
    void nothing_is_sent_before_its_time_or_after_its_last_moment() {
        OutboundMessage late = message("late");
        UUID id = node.enqueue(new OutboundMessage(
                "alpha",
                "ask",
                "l",
                "early",
                "s",
                late.body(),
                RepeatClass.D,
                ExchangeNode.MORNING.plusSeconds(600),
                ExchangeNode.MORNING.plusSeconds(1200),
                null));
        reaches(node.send("alpha", "ask", "now"), DeliveryState.DONE);
        assertThat(node.partners.received).hasSize(1);
        node.clock.pass(Duration.ofSeconds(1200));
        reaches(id, DeliveryState.EXPIRED);
        await().until(() -> node.owner.silences.equals(List.of(new Silence("alpha", "ask", "early", "s", "EXPIRED"))));
        assertThat(node.partners.received).hasSize(1);
    }

    @Test
    void an_expired_message_frees_its_lane_and_its_late_answer_still_counts() {
        node.partners.on("alpha-ask", received -> received.correlation().equals("first") ? LATER : OK);
        UUID first = node.send("alpha", "ask", "lane", "first");
        reaches(first, DeliveryState.SENT);
        node.clock.moveTo(ExchangeNode.MORNING.plus(Duration.ofHours(7)));
        OutboundMessage more = message("second");
        UUID second = node.enqueue(new OutboundMessage(
                "alpha",
                "ask",
                "lane",
                "second",
                "s",
                more.body(),
                RepeatClass.D,
                ExchangeNode.MORNING,
                ExchangeNode.MORNING.plus(Duration.ofDays(1)),
                null));
        node.clock.moveTo(ExchangeNode.MORNING.plus(Duration.ofHours(9)));
        reaches(first, DeliveryState.EXPIRED);
        reaches(second, DeliveryState.DONE);

        Receipt receipt = node.bean(PartnerAnswers.class)
                .receive("alpha", "ask", "first", "{\"late\":1}".getBytes(UTF_8), Map.of());
        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.ACCEPTED);
        assertThat(node.owner.replies).extracting(Reply::correlation).containsExactly("second", "first");
    }

    @Test
    void an_owner_that_cannot_listen_is_told_again() {
        node.owner.deafness.set(1);
        node.partners.on("alpha-ask", fault(Fault.BROKEN));
        UUID id = node.send("alpha", "ask", "q-1");
        reaches(id, DeliveryState.PARKED);
        await().until(() -> node.owner.deafness.get() == 0);
        node.jdbc.sql("UPDATE outbox SET next_at = now() WHERE NOT told").update();
        await().until(() -> node.owner.silences.size() == 1);
    }

    @Test
    void withdrawn_messages_are_not_sent_and_free_their_lane() {
        node.bean(PartnerControl.class).pause("alpha", "maintenance", "operator");
        UUID first = node.send("alpha", "ask", "lane", "first");
        UUID second = node.send("alpha", "ask", "lane", "second");
        Integer withdrawn =
                node.transaction.execute(status -> node.bean(Outbox.class).cancel("alpha", "ask", "first"));
        assertThat(withdrawn).isEqualTo(1);
        node.bean(PartnerControl.class).resume("alpha", "done", "operator");
        reaches(second, DeliveryState.DONE);
        assertThat(node.state(first)).isEqualTo(DeliveryState.CANCELLED);
        assertThat(node.partners.received).hasSize(1);
    }
}
