package kz.arna.statistics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files of one kind that lie in a folder of the Bureau and that its server does not let this node read or move:
 * {@code arna.statistics.<kind>.unread} (how many at the last look; 0 while nobody looks) and
 * {@code arna.statistics.<kind>.alarm} (1 when one of them has been so for longer than is set).
 */
public final class UnreadFiles {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadFiles.class);

    private final String kind;
    private final Clock clock;
    private final Duration alarmAfter;
    private final Map<String, Instant> since = new ConcurrentHashMap<>();
    private final Set<String> told = new HashSet<>();

    /**
     * Registers the two gauges.
     *
     * @param kind as it stands in the names of the metrics
     */
    public UnreadFiles(MeterRegistry registry, Clock clock, String kind, Duration alarmAfter) {
        this.kind = kind;
        this.clock = clock;
        this.alarmAfter = alarmAfter;
        Gauge.builder("arna.statistics." + kind + ".unread", since, Map::size).register(registry);
        Gauge.builder("arna.statistics." + kind + ".alarm", this, unread -> unread.isAlarming() ? 1 : 0)
                .register(registry);
    }

    /** What a look could not read; whatever is not among it any more is forgotten. Each is told once, when its time is over. */
    public synchronized void looked(Set<String> unread) {
        since.keySet().retainAll(unread);
        told.retainAll(unread);
        unread.forEach(name -> since.putIfAbsent(name, clock.instant()));
        since.forEach((name, first) -> {
            if (isLate(first) && told.add(name)) {
                LOG.error("the server does not let us take {} ({}); a person must look", name, kind);
            }
        });
    }

    /** Nobody looks on this node: the Bureau is paused, or another node does. */
    public void rest() {
        looked(Set.of());
    }

    private boolean isAlarming() {
        return since.values().stream().anyMatch(this::isLate);
    }

    private boolean isLate(Instant first) {
        return Duration.between(first, clock.instant()).compareTo(alarmAfter) >= 0;
    }
}
