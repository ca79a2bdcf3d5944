package kz.arna.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What operators watch: {@code arna.exchange.queue} and {@code arna.exchange.oldest} (seconds) by partner and state,
 * {@code arna.exchange.attempts} by partner, message and fault (time of the call), {@code arna.exchange.breaker} (0
 * closed, 1 half open, 2 open), {@code arna.exchange.paused} and {@code arna.exchange.denied} by partner.
 */
final class ExchangeMetrics {

    private static final long REFRESH = Duration.ofSeconds(10).toNanos();

    private final MeterRegistry registry;
    private final Deliveries deliveries;
    private final PartnerControl control;
    private final Breakers breakers;
    private final MultiGauge queue;
    private final MultiGauge oldest;
    private final MultiGauge breaker;
    private final MultiGauge paused;
    private final Set<String> partners = ConcurrentHashMap.newKeySet();
    private long refreshed = System.nanoTime() - REFRESH;

    ExchangeMetrics(MeterRegistry registry, Deliveries deliveries, PartnerControl control, Breakers breakers) {
        this.registry = registry;
        this.deliveries = deliveries;
        this.control = control;
        this.breakers = breakers;
        this.queue = MultiGauge.builder("arna.exchange.queue").register(registry);
        this.oldest =
                MultiGauge.builder("arna.exchange.oldest").baseUnit("seconds").register(registry);
        this.breaker = MultiGauge.builder("arna.exchange.breaker").register(registry);
        this.paused = MultiGauge.builder("arna.exchange.paused").register(registry);
    }

    /** One attempt, with its fault or NONE. */
    void attempt(Leased row, PartnerCall call) {
        partners.add(row.partner());
        String fault =
                call instanceof PartnerCall.Failed failed ? failed.fault().name() : "NONE";
        registry.timer("arna.exchange.attempts", "partner", row.partner(), "message", row.message(), "fault", fault)
                .record(Duration.ofMillis(call.millis()));
    }

    /** The alarm that somebody must look at. */
    void denied(String partner) {
        registry.counter("arna.exchange.denied", "partner", partner).increment();
    }

    /** Reads the gauges anew, at most every ten seconds; called by one thread. */
    void refresh() {
        if (System.nanoTime() - refreshed < REFRESH) {
            return;
        }
        refreshed = System.nanoTime();
        List<MultiGauge.Row<?>> counts = new ArrayList<>();
        List<MultiGauge.Row<?>> ages = new ArrayList<>();
        for (Deliveries.Queue line : deliveries.queues()) {
            partners.add(line.partner());
            Tags tags = Tags.of("partner", line.partner(), "state", line.state().name());
            counts.add(MultiGauge.Row.of(tags, line.count()));
            ages.add(MultiGauge.Row.of(tags, line.oldestSeconds()));
        }
        queue.register(counts, true);
        oldest.register(ages, true);
        breaker.register(
                new TreeSet<>(partners)
                        .stream()
                                .map(partner -> MultiGauge.Row.of(Tags.of("partner", partner), breakers.level(partner)))
                                .toList(),
                true);
        paused.register(
                control.all().stream()
                        .map(line -> MultiGauge.Row.of(Tags.of("partner", line.partner()), line.paused() ? 1 : 0))
                        .toList(),
                true);
    }
}
