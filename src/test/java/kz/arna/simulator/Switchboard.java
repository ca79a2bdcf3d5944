package kz.arna.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Faults of all partners, changed at run time; changing one lets go whoever waits in silence. */
public final class Switchboard {

    /** @param delay how late a SLOW partner answers */
    public record Setting(Fault fault, Duration delay) {}

    private static final Setting HEALTHY = new Setting(Fault.NONE, Duration.ZERO);

    private final Map<String, Setting> settings = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> changes = new ConcurrentHashMap<>();
    private volatile Duration latency;

    Switchboard(Duration latency) {
        this.latency = latency;
    }

    public void set(String partner, Fault fault) {
        set(partner, fault, Duration.ofSeconds(2));
    }

    /** Switches a partner's fault; requests held in silence go on as the new setting says. */
    public void set(String partner, Fault fault, Duration delay) {
        settings.put(partner, new Setting(fault, delay));
        CountDownLatch waiting = changes.put(partner, new CountDownLatch(1));
        if (waiting != null) {
            waiting.countDown();
        }
    }

    /** All partners well again. */
    public void heal() {
        settings.keySet().forEach(partner -> set(partner, Fault.NONE));
    }

    /** How long every answer of every partner takes, for benchmarks. */
    public void latency(Duration duration) {
        latency = duration;
    }

    Setting of(String partner) {
        return settings.getOrDefault(partner, HEALTHY);
    }

    Map<String, Setting> all() {
        return new TreeMap<>(settings);
    }

    Duration latency() {
        return latency;
    }

    /** Holds the caller until the partner's setting changes or the time has passed. */
    void holdUntilChanged(String partner, Duration atMost) throws InterruptedException {
        CountDownLatch change = changes.computeIfAbsent(partner, p -> new CountDownLatch(1));
        if (!change.await(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            return;
        }
        Thread.yield();
    }
}
