package kz.arna.exchange;

import static kz.arna.exchange.ScriptedPartners.OK;
import static kz.arna.exchange.ScriptedPartners.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** A sick partner costs its permits and nothing else. */
class BreakerIT {

    @Test
    void while_the_breaker_is_open_nothing_is_leased_until_one_probe_finds_the_partner_well() {
        try (ExchangeNode node = new ExchangeNode(
                TestDatabase.fresh(),
                "arna.exchange.breaker-calls=4",
                "arna.exchange.breaker-open=500ms",
                "arna.exchange.permits=2")) {
            node.partners.on("alpha-ask", fault(Fault.NOT_SENT));
            List<UUID> sent = IntStream.range(0, 30)
                    .mapToObj(i -> node.send("alpha", "ask", "q-" + i))
                    .toList();
            await().until(() -> !node.bean(Breakers.class).closed("alpha"));
            await().until(() -> node.bean(Dispatcher.class).atWork("alpha") == 0);
            int before = node.partners.received.size();
            UUID other = node.send("beta", "ask", "well");
            await().until(() -> node.state(other) == DeliveryState.DONE);
            assertThat(node.partners.of("alpha-ask")).hasSize(before).hasSizeLessThan(8);

            // The first probe fails and the breaker stays open; attempts are counted for what really went.
            await().until(() -> node.partners.of("alpha-ask").size() == before + 1);
            node.partners.on("alpha-ask", OK);
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> sent.stream().allMatch(id -> node.state(id) == DeliveryState.DONE));
            int attempts = node.jdbc
                    .sql("SELECT sum(attempts) FROM outbox WHERE partner = 'alpha'")
                    .query(Integer.class)
                    .single();
            assertThat(attempts).isEqualTo(node.partners.of("alpha-ask").size());
        }
    }

    @Test
    void ten_thousand_rows_for_a_silent_partner_hold_its_permits_and_slow_nobody() {
        try (ExchangeNode node = new ExchangeNode(TestDatabase.fresh(), "arna.exchange.permits=4")) {
            CountDownLatch silence = new CountDownLatch(1);
            AtomicInteger waiting = new AtomicInteger();
            node.partners.on("alpha-ask", exchange -> {
                waiting.incrementAndGet();
                silence.await();
            });
            backlog(node, 10_000);
            await().until(() -> waiting.get() == 4);
            long start = System.nanoTime();
            List<UUID> others = IntStream.range(0, 100)
                    .mapToObj(i -> node.send("beta", "ask", "q-" + i))
                    .toList();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> others.stream().allMatch(id -> node.state(id) == DeliveryState.DONE));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(waiting).hasValue(4);
            silence.countDown();
        }
    }

    private static void backlog(ExchangeNode node, int rows) {
        node.transaction.executeWithoutResult(status -> {
            node.jdbc.sql("""
                            INSERT INTO outbox (id, partner, message, lane, correlation, asked, subject, repeat_class,
                                not_before, last_moment)
                            SELECT (substr(message_floor(now())::text, 1, 24) || lpad(to_hex(i), 12, '0'))::uuid, 'alpha',
                                'ask', 'lane-' || i, 'b-' || i, 'b-' || i, 's', 'D', '2026-01-01', '2027-01-01'
                            FROM generate_series(1, ?) i
                            """).param(rows).update();
            node.jdbc.sql("""
                            INSERT INTO message (id, at, direction, party, name, body, sha256)
                            SELECT id, now(), 'OUT', partner, message, '{}', sha256('{}') FROM outbox
                            WHERE partner = 'alpha'
                            """).update();
        });
    }
}
