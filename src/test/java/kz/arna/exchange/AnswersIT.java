package kz.arna.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.arna.exchange.ScriptedPartners.LATER;
import static kz.arna.exchange.ScriptedPartners.NOT_FOUND;
import static kz.arna.exchange.ScriptedPartners.OK;
import static kz.arna.exchange.ScriptedPartners.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers at once, later, twice, unknown; and messages that must not be repeated blindly. */
class AnswersIT {

    private final ExchangeNode node = new ExchangeNode(TestDatabase.fresh());

    @AfterEach
    void stop() {
        node.close();
    }

    private void reaches(UUID id, DeliveryState state) {
        await().atMost(Duration.ofSeconds(10)).until(() -> node.state(id) == state);
    }

    private Receipt.Outcome receive(String correlation, String body) {
        return node.bean(PartnerAnswers.class)
                .receive("alpha", "ask", correlation, body.getBytes(UTF_8), Map.of("Content-Type", "application/json"))
                .outcome();
    }

    @Test
    void an_answer_that_comes_later_acts_once() {
        node.partners.on("alpha-ask", LATER);
        UUID id = node.send("alpha", "ask", "q-1");
        reaches(id, DeliveryState.SENT);
        assertThat(node.owner.replies).isEmpty();
        assertThat(node.bean(PartnerAnswers.class).messageOf("alpha", "q-1")).contains("ask");

        assertThat(receive("q-1", "{\"total\":\"0.00\"}")).isEqualTo(Receipt.Outcome.ACCEPTED);
        assertThat(receive("q-1", "{\"total\":\"0.00\"}")).isEqualTo(Receipt.Outcome.DUPLICATE);
        assertThat(node.owner.replies).hasSize(1);
        assertThat(node.state(id)).isEqualTo(DeliveryState.DONE);
    }

    @Test
    void equal_answers_to_two_questions_are_two_answers() {
        node.partners.on("alpha-ask", LATER);
        reaches(node.send("alpha", "ask", "q-1"), DeliveryState.SENT);
        reaches(node.send("alpha", "ask", "q-2"), DeliveryState.SENT);
        assertThat(receive("q-1", "{\"debt\":\"0.00\"}")).isEqualTo(Receipt.Outcome.ACCEPTED);
        assertThat(receive("q-2", "{\"debt\":\"0.00\"}")).isEqualTo(Receipt.Outcome.ACCEPTED);
    }

    @Test
    void the_same_answer_many_times_at_once_acts_once() throws Exception {
        node.partners.on("alpha-ask", LATER);
        reaches(node.send("alpha", "ask", "q-1"), DeliveryState.SENT);
        AtomicInteger accepted = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                threads.execute(() -> {
                    if (receive("q-1", "{}") == Receipt.Outcome.ACCEPTED) {
                        accepted.incrementAndGet();
                    }
                });
            }
        }
        assertThat(accepted).hasValue(1);
        assertThat(node.owner.replies).hasSize(1);
    }

    @Test
    void what_was_never_asked_is_kept_and_does_nothing() {
        assertThat(receive("never", "{}")).isEqualTo(Receipt.Outcome.UNKNOWN);
        assertThat(node.owner.replies).isEmpty();
        assertThat(node.bean(Journal.class).find(Journal.Key.correlation("never"), null, 5))
                .singleElement()
                .satisfies(line -> assertThat(line.outcome()).isEqualTo("UNKNOWN"));
    }

    @Test
    void a_partners_secret_that_it_echoes_is_masked() {
        receive("echo", "{\"you\":\"secret-of-alpha\"}");
        UUID kept = node.bean(Journal.class)
                .find(Journal.Key.correlation("echo"), null, 1)
                .getFirst()
                .id();
        assertThat(node.bean(Journal.class).get(kept).orElseThrow().body())
                .asString(UTF_8)
                .isEqualTo("{\"you\":\"***************\"}");
    }

    @Test
    void an_unreadable_late_answer_parks_the_question() {
        node.partners.on("alpha-ask", LATER);
        UUID id = node.send("alpha", "ask", "q-1");
        reaches(id, DeliveryState.SENT);
        assertThat(receive("q-1", "<error/>")).isEqualTo(Receipt.Outcome.BROKEN);
        assertThat(node.state(id)).isEqualTo(DeliveryState.PARKED);
        assertThat(node.owner.silences).hasSize(1);
    }

    @Test
    void an_answer_about_somebody_else_parks_the_question_at_once_and_never_becomes_evidence() {
        ScriptedPartners.Script other = exchange -> exchange.getMessage().setBody("{\"bin\":\"other\"}");
        node.partners.on("alpha-ask", other);
        UUID id = node.enqueue(asking("q-1"));
        reaches(id, DeliveryState.PARKED);
        await().until(() -> node.owner.silences.size() == 1);
        assertThat(node.owner.silences.getFirst().reason()).isEqualTo("PARKED:BROKEN");
        assertThat(node.owner.replies).isEmpty();
        assertThat(node.partners.of("alpha-ask")).hasSize(1);

        UUID kept = node.bean(Journal.class)
                .find(Journal.Key.subject("q-1"), null, 5)
                .getFirst()
                .id();
        assertThat(node.bean(Replays.class).reprocess(kept).outcome()).isEqualTo(Receipt.Outcome.BROKEN);
        assertThat(node.owner.replies).isEmpty();
    }

    @Test
    void a_late_answer_is_held_to_its_question_too() {
        node.partners.on("alpha-ask", LATER);
        UUID other = node.enqueue(asking("q-1"));
        UUID nobody = node.enqueue(asking("q-2"));
        UUID same = node.enqueue(asking("q-3"));
        reaches(other, DeliveryState.SENT);
        reaches(nobody, DeliveryState.SENT);
        reaches(same, DeliveryState.SENT);
        assertThat(receive("q-1", "{\"bin\":\"other\"}")).isEqualTo(Receipt.Outcome.BROKEN);
        assertThat(receive("q-2", "{\"bin\":null,\"found\":false}")).isEqualTo(Receipt.Outcome.ACCEPTED);
        assertThat(receive("q-3", "{\"bin\":\"asked\"}")).isEqualTo(Receipt.Outcome.ACCEPTED);
        assertThat(node.owner.replies).hasSize(2);
    }

    private static OutboundMessage asking(String correlation) {
        return new OutboundMessage(
                "alpha",
                "ask",
                correlation,
                correlation,
                correlation,
                "{\"bin\":\"asked\"}".getBytes(UTF_8),
                RepeatClass.D,
                ExchangeNode.MORNING.minusSeconds(60),
                ExchangeNode.MORNING.plus(Duration.ofHours(8)),
                null);
    }

    @Test
    void an_answer_is_never_taken_inside_a_transaction() {
        node.partners.on("alpha-ask", LATER);
        reaches(node.send("alpha", "ask", "q-1"), DeliveryState.SENT);
        assertThatThrownBy(() -> node.transaction.executeWithoutResult(status -> receive("q-1", "{}")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_owner_that_stumbles_gets_the_answer_again_and_acts_once() {
        node.owner.failures.set(2);
        reaches(node.send("alpha", "ask", "q-1"), DeliveryState.DONE);
        assertThat(node.owner.replies).hasSize(1);
    }

    @Test
    void an_answer_that_its_owner_cannot_take_waits_in_the_journal() {
        node.owner.failures.set(100);
        UUID id = node.send("alpha", "ask", "q-1");
        reaches(id, DeliveryState.PARKED);
        await().until(() -> node.owner.silences.size() == 1);
        assertThat(node.owner.silences.getFirst().reason()).isEqualTo("PARKED:UNHANDLED");

        node.owner.failures.set(0);
        UUID kept = node.bean(Journal.class)
                .find(Journal.Key.subject("q-1"), null, 5)
                .getFirst()
                .id();
        assertThat(node.bean(Replays.class).reprocess(kept).outcome()).isEqualTo(Receipt.Outcome.ACCEPTED);
        assertThat(node.owner.replies)
                .singleElement()
                .satisfies(reply -> assertThat(reply.reprocessed()).isFalse());
        assertThat(node.state(id)).isEqualTo(DeliveryState.DONE);
    }

    @Test
    void a_message_that_may_not_be_repeated_is_parked_when_nobody_can_say_whether_it_arrived() {
        node.partners.on("alpha-wire", fault(Fault.UNCERTAIN));
        UUID id = node.send("alpha", "wire", "w-1");
        reaches(id, DeliveryState.PARKED);
        await().until(() -> node.owner.silences.size() == 1);
        assertThat(node.partners.of("alpha-wire")).hasSize(1);

        node.partners.on("alpha-wire", OK);
        node.bean(Replays.class).resend(id, ExchangeNode.MORNING.plusSeconds(3600));
        reaches(id, DeliveryState.DONE);
        assertThat(node.partners.of("alpha-wire"))
                .extracting(ScriptedPartners.Received::id)
                .containsOnly(id.toString());
    }

    @Test
    void it_is_sent_again_when_it_surely_did_not_leave() {
        node.partners.on("alpha-wire", received -> received.attempt() == 1 ? fault(Fault.NOT_SENT) : OK);
        reaches(node.send("alpha", "wire", "w-1"), DeliveryState.DONE);
        assertThat(node.partners.of("alpha-wire")).hasSize(2);
    }

    @Test
    void a_look_that_finds_it_is_the_answer() {
        node.partners.on("alpha-order", fault(Fault.UNCERTAIN));
        UUID id = node.send("alpha", "order", "o-1");
        reaches(id, DeliveryState.DONE);
        assertThat(node.partners.of("alpha-order")).hasSize(1);
        assertThat(node.partners.of("alpha-order-look")).hasSize(1);
        assertThat(node.owner.replies).hasSize(1);
    }

    @Test
    void a_look_that_finds_nothing_lets_it_go_again_under_the_same_id() {
        node.partners
                .on("alpha-order", received -> received.attempt() == 1 ? fault(Fault.UNCERTAIN) : OK)
                .on("alpha-order-look", NOT_FOUND);
        UUID id = node.send("alpha", "order", "o-1");
        reaches(id, DeliveryState.DONE);
        assertThat(node.partners.of("alpha-order"))
                .extracting(ScriptedPartners.Received::id)
                .containsExactly(id.toString(), id.toString());
    }

    @Test
    void a_look_that_fails_is_repeated_and_nothing_goes_blindly() {
        node.partners
                .on("alpha-order", fault(Fault.UNCERTAIN))
                .on("alpha-order-look", received -> received.attempt() < 5 ? fault(Fault.NOT_SENT) : OK);
        UUID id = node.send("alpha", "order", "o-1");
        reaches(id, DeliveryState.DONE);
        assertThat(node.partners.of("alpha-order")).hasSize(1);
        assertThat(node.partners.of("alpha-order-look")).hasSize(4);
    }
}
