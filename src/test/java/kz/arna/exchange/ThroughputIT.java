package kz.arna.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two partners that take 20 ms each: the permits are the limit, not the database. */
class ThroughputIT {

    private static final Logger LOG = LoggerFactory.getLogger(ThroughputIT.class);
    private static final int MESSAGES = 2000;

    @Test
    void a_backlog_drains_at_hundreds_of_messages_per_second() {
        try (ExchangeNode node = new ExchangeNode(TestDatabase.fresh(), "arna.exchange.permits=16")) {
            for (String partner : new String[] {"alpha", "beta"}) {
                node.partners.on(partner + "-ask", exchange -> {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                    ScriptedPartners.OK.run(exchange);
                });
            }
            long start = System.nanoTime();
            node.transaction.executeWithoutResult(status -> IntStream.range(0, MESSAGES)
                    .forEach(i -> node.send(i % 2 == 0 ? "alpha" : "beta", "ask", "lane-" + i % 500, "q-" + i)));
            await().atMost(Duration.ofSeconds(60)).until(() -> node.owner.replies.size() == MESSAGES);
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            LOG.info("{} messages in {} ms: {} per second", MESSAGES, millis, MESSAGES * 1000L / millis);
            assertThat(node.partners.received).hasSize(MESSAGES);
        }
    }
}
