package kz.arna.exchange;

import static kz.arna.exchange.ScriptedPartners.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.Test;

class MetricsIT {

    @Test
    void operators_see_queues_attempts_breakers_and_pauses() {
        try (ExchangeNode node = new ExchangeNode(TestDatabase.fresh())) {
            MeterRegistry meters = node.bean(MeterRegistry.class);
            node.partners.on("alpha-ask", fault(Fault.DENIED));
            UUID id = node.send("alpha", "ask", "q-1");
            await().until(() -> node.bean(PartnerControl.class).paused("alpha"));
            assertThat(node.state(id)).isEqualTo(DeliveryState.READY);
            ExchangeMetrics metrics = new ExchangeMetrics(
                    meters, node.bean(Deliveries.class), node.bean(PartnerControl.class), node.bean(Breakers.class));
            metrics.refresh();

            await().until(() ->
                    meters.find("arna.exchange.denied").tag("partner", "alpha").counter() != null);
            assertThat(meters.get("arna.exchange.attempts")
                            .tags("partner", "alpha", "message", "ask", "fault", "DENIED")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("arna.exchange.queue")
                            .tags("partner", "alpha", "state", "READY")
                            .gauge()
                            .value())
                    .isEqualTo(1);
            assertThat(meters.get("arna.exchange.paused")
                            .tag("partner", "alpha")
                            .gauge()
                            .value())
                    .isEqualTo(1);
            assertThat(meters.get("arna.exchange.breaker")
                            .tag("partner", "alpha")
                            .gauge()
                            .value())
                    .isZero();
        }
    }
}
