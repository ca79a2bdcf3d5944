package kz.arna.statistics.consent;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.arna.exchange.Deliveries;
import kz.arna.exchange.DeliveryState;
import kz.arna.exchange.PartnerControl;
import kz.arna.reference.CalendarStore;
import kz.arna.statistics.StatisticsSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What is done about consents again and again, on every node: a list at each set time, which lists have arrived, the
 * Bureau's receipts. Operators watch {@code arna.statistics.consents.alarms} (lists that somebody must look at) and
 * {@code arna.statistics.consents.untold} (consents that changed since the Bureau was told).
 */
@Component
class ConsentRound {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentRound.class);
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(10);
    private static final int LOOKS_PER_LEASE = 4;

    private final ConsentBatches batches;
    private final BatchStore store;
    private final UntoldChanges untold;
    private final Schedule schedule;
    private final ReceiptFolder receipts;
    private final Deliveries deliveries;
    private final CalendarStore calendar;
    private final PartnerControl control;
    private final StatisticsSettings.ConsentBatches settings;
    private final Clock clock;
    private final UUID node = UUID.randomUUID();
    private final AtomicInteger alarms = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();

    ConsentRound(
            ConsentBatches batches,
            BatchStore store,
            UntoldChanges untold,
            Schedule schedule,
            ReceiptFolder receipts,
            Deliveries deliveries,
            CalendarStore calendar,
            PartnerControl control,
            StatisticsSettings settings,
            Clock clock,
            MeterRegistry registry) {
        this.batches = batches;
        this.store = store;
        this.untold = untold;
        this.schedule = schedule;
        this.receipts = receipts;
        this.deliveries = deliveries;
        this.calendar = calendar;
        this.control = control;
        this.settings = settings.consents();
        this.clock = clock;
        Gauge.builder("arna.statistics.consents.alarms", alarms, AtomicInteger::get)
                .register(registry);
        Gauge.builder("arna.statistics.consents.untold", waiting, AtomicInteger::get)
                .register(registry);
    }

    /** One round; each step is safe on several nodes at once. */
    void turn() {
        new SetTimes(settings.at())
                .latest(clock.instant(), calendar.current())
                .ifPresent(moment -> schedule.once("consent-batch", moment, () -> batches.prepare(null)));
        markSent();
        if (store.latest().isPresent()
                && !control.paused(OutgoingBatches.PARTNER)
                && schedule.lease("consent-receipts", node, lease())) {
            takeReceipts();
        } else {
            receipts.rest();
        }
        alarms.set(store.alarms().size());
        waiting.set(untold.count());
    }

    /** A node that died with it holds the others up no longer than a few looks. */
    private Duration lease() {
        Duration looks = settings.look().multipliedBy(LOOKS_PER_LEASE);
        return looks.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : looks;
    }

    private void markSent() {
        for (ConsentBatch batch : store.in(BatchState.PREPARED)) {
            deliveries
                    .get(batch.message())
                    .filter(delivery -> delivery.state() == DeliveryState.SENT)
                    .ifPresent(delivery -> store.sent(batch.number(), clock.instant()));
        }
    }

    private void takeReceipts() {
        try {
            receipts.take();
        } catch (IOException e) {
            LOG.warn(
                    "the Bureau's receipts cannot be looked at: {}",
                    e.getClass().getSimpleName());
        }
    }
}
