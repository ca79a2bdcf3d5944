package kz.arna.statistics.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.UnreadFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How well this node sees the Bureau's folder: {@code arna.statistics.inbox.looks} by outcome ({@code SEEN}, {@code FAILED},
 * {@code DENIED}), {@code arna.statistics.inbox.unread} (seconds since the last look that succeeded; 0 while the partner is
 * paused) and {@code arna.statistics.inbox.alarm} (1 when that is longer than is set).
 */
final class FolderSight {

    private static final Logger LOG = LoggerFactory.getLogger(FolderSight.class);

    private final MeterRegistry registry;
    private final Clock clock;
    private final Duration alarmAfter;
    private final UnreadFiles manifests;
    private volatile Instant seenAt;
    private boolean told;

    FolderSight(MeterRegistry registry, Clock clock, Duration alarmAfter, UnreadFiles manifests) {
        this.registry = registry;
        this.clock = clock;
        this.alarmAfter = alarmAfter;
        this.manifests = manifests;
        this.seenAt = clock.instant();
        Gauge.builder(
                        "arna.statistics.inbox.unread",
                        this,
                        sight -> sight.unread().toSeconds())
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("arna.statistics.inbox.alarm", this, sight -> sight.isAlarming() ? 1 : 0)
                .register(registry);
    }

    /** The folder was read. */
    void seen() {
        count("SEEN");
        seenAt = clock.instant();
        if (told) {
            LOG.info("the Bureau's folder is read again");
        }
        told = false;
    }

    /** The folder could not be read. */
    void failed() {
        count("FAILED");
        alarm();
    }

    /** Host or login was not accepted; the same alarm as when a message is not. */
    void denied() {
        count("DENIED");
        registry.counter("arna.exchange.denied", "partner", BureauFolders.PARTNER)
                .increment();
        LOG.error("{} is not the host that we know or does not accept our key, and is paused", BureauFolders.PARTNER);
    }

    /** Nobody looks, because an operator wants it so. */
    void paused() {
        seenAt = clock.instant();
        manifests.rest();
    }

    private void alarm() {
        if (isAlarming() && !told) {
            told = true;
            LOG.error("the Bureau's folder could not be read for {} minutes; a person must look", unread().toMinutes());
        }
    }

    private boolean isAlarming() {
        return unread().compareTo(alarmAfter) >= 0;
    }

    private Duration unread() {
        return Duration.between(seenAt, clock.instant());
    }

    private void count(String outcome) {
        registry.counter("arna.statistics.inbox.looks", "outcome", outcome).increment();
    }
}
