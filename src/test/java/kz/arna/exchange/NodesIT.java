package kz.arna.exchange;

import static kz.arna.exchange.ScriptedPartners.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Several nodes on one database. */
class NodesIT {

    private static final String[] QUICK = {
        "arna.exchange.beat=100ms", "arna.exchange.stop-after=400ms", "arna.exchange.silent-after=800ms"
    };

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void two_nodes_share_the_work_and_nothing_goes_twice() {
        try (ExchangeNode first = new ExchangeNode(database);
                ExchangeNode second = new ExchangeNode(database)) {
            List<UUID> sent = IntStream.range(0, 300)
                    .mapToObj(i -> (i % 2 == 0 ? first : second).send("alpha", "ask", "lane-" + i % 40, "q-" + i))
                    .toList();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> sent.stream().allMatch(id -> first.state(id) == DeliveryState.DONE));
            assertThat(Stream.concat(first.partners.received.stream(), second.partners.received.stream())
                            .map(ScriptedPartners.Received::id))
                    .hasSize(300)
                    .doesNotHaveDuplicates();
            assertThat(first.owner.replies.size() + second.owner.replies.size()).isEqualTo(300);
            assertThat(first.partners.received).isNotEmpty();
            assertThat(second.partners.received).isNotEmpty();
        }
    }

    @Test
    void a_silent_nodes_messages_are_sent_by_another_under_the_same_id() {
        CountDownLatch hanging = new CountDownLatch(1);
        ExchangeNode dying = new ExchangeNode(database, QUICK);
        dying.partners.on("alpha-ask", exchange -> {
            hanging.await();
            OK.run(exchange);
        });
        UUID id = dying.send("alpha", "ask", "q-1");
        UUID wire = dying.send("alpha", "wire", "w-1");
        await().until(() -> dying.partners.of("alpha-ask").size() == 1 && dying.state(wire) == DeliveryState.DONE);
        dying.cutOff();
        try (ExchangeNode heir = new ExchangeNode(database, QUICK)) {
            await().atMost(Duration.ofSeconds(10)).until(() -> heir.state(id) == DeliveryState.DONE);
            assertThat(heir.partners.received)
                    .extracting(ScriptedPartners.Received::id)
                    .containsExactly(id.toString());
            assertThat(heir.bean(Deliveries.class).attempts(id))
                    .extracting(Deliveries.Attempt::fault)
                    .containsExactly(Fault.UNCERTAIN, null);
            hanging.countDown();
            assertThat(heir.owner.replies).hasSize(1);
        } finally {
            dying.close();
        }
    }

    @Test
    void a_lease_whose_commit_was_never_confirmed_is_given_back_and_sent_once() {
        try (ExchangeNode node = new ExchangeNode(database)) {
            AtomicReference<UUID> asked = new AtomicReference<>();
            node.transactions.loseWordOnce(
                    () -> asked.get() != null && node.state(asked.get()) == DeliveryState.LEASED);
            node.bean(PartnerControl.class).pause("alpha", "test", "operator");
            asked.set(node.send("alpha", "ask", "q-1"));
            node.bean(PartnerControl.class).resume("alpha", "test", "operator");
            await().atMost(Duration.ofSeconds(10)).until(() -> node.state(asked.get()) == DeliveryState.DONE);
            assertThat(node.transactions.wordLost()).isTrue();
            assertThat(node.partners.of("alpha-ask")).hasSize(1);
            assertThat(node.bean(Deliveries.class).attempts(asked.get()))
                    .extracting(Deliveries.Attempt::fault)
                    .containsExactly(Fault.UNCERTAIN, null);
        }
    }

    @Test
    void what_is_at_work_is_not_given_back_with_the_rest() {
        CountDownLatch hanging = new CountDownLatch(1);
        try (ExchangeNode node = new ExchangeNode(database)) {
            node.partners.on("alpha-ask", exchange -> {
                hanging.await();
                OK.run(exchange);
            });
            UUID slow = node.send("alpha", "ask", "q-1");
            await().until(() -> node.partners.of("alpha-ask").size() == 1);
            AtomicReference<UUID> wired = new AtomicReference<>();
            node.transactions.loseWordOnce(
                    () -> wired.get() != null && node.state(wired.get()) == DeliveryState.LEASED);
            wired.set(node.send("alpha", "wire", "w-1"));
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> node.transactions.wordLost() && node.state(wired.get()) != DeliveryState.LEASED);
            assertThat(node.state(slow)).isEqualTo(DeliveryState.LEASED);
            hanging.countDown();
            await().until(() -> node.state(slow) == DeliveryState.DONE);
            assertThat(node.partners.of("alpha-ask")).hasSize(1);
        }
    }

    @Test
    void a_node_without_a_beat_stops_sending() {
        try (ExchangeNode node = new ExchangeNode(database, QUICK)) {
            NodeLife life = new NodeLife(UUID.randomUUID(), node.jdbc, node.bean(ExchangeSettings.class));
            assertThat(life.maySend()).isFalse();
            life.beat();
            assertThat(life.maySend()).isTrue();
            await().until(() -> !life.maySend());
        }
    }

    @Test
    void a_node_that_says_good_bye_leaves_no_leases_behind() {
        CountDownLatch hanging = new CountDownLatch(1);
        ExchangeNode leaving = new ExchangeNode(database);
        UUID id = leaving.send("alpha", "ask", "q-1");
        await().until(() -> leaving.state(id) == DeliveryState.DONE);
        leaving.close();
        hanging.countDown();
        try (ExchangeNode next = new ExchangeNode(database)) {
            assertThat(next.jdbc
                            .sql("SELECT count(*) FROM outbox WHERE state = 'LEASED'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_lost_answer_makes_a_repeat_of_class_q_look_first() {
        try (ExchangeNode node = new ExchangeNode(database, QUICK)) {
            node.bean(PartnerControl.class).pause("alpha", "test", "operator");
            UUID id = node.send("alpha", "order", "o-1");
            // As a process leaves it that was killed between sending and the commit of the answer.
            node.jdbc
                    .sql("UPDATE outbox SET state = 'LEASED', attempts = 1, lease_token = gen_random_uuid(),"
                            + " leased_by = gen_random_uuid(), lease_until = now() WHERE id = ?")
                    .param(id)
                    .update();
            node.bean(PartnerControl.class).resume("alpha", "test", "operator");
            await().atMost(Duration.ofSeconds(10)).until(() -> node.state(id) == DeliveryState.DONE);
            assertThat(node.partners.of("alpha-order")).isEmpty();
            assertThat(node.partners.of("alpha-order-look")).hasSize(1);
        }
    }
}
