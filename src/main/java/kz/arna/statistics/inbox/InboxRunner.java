package kz.arna.statistics.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kz.arna.base.ConnectionPool;
import kz.arna.exchange.PartnerControl;
import kz.arna.statistics.BureauDenied;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.StatisticsSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the inbox going on this node; any number of nodes may do so on one database and one folder. While the Bureau is paused
 * nothing begins: no look, no step of a file.
 */
final class InboxRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxRunner.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final int RENEWALS_PER_LEASE = 4;
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final Retention retention;
    private final StatisticsSettings settings;
    private final PartnerControl control;
    private final FolderSight sight;
    private final List<Thread> threads = new ArrayList<>();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    InboxRunner(
            Inbox inbox, Retention retention, StatisticsSettings settings, PartnerControl control, FolderSight sight) {
        this.inbox = inbox;
        this.retention = retention;
        this.settings = settings;
        this.control = control;
        this.sight = sight;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.inbox().enabled() && settings.connection().isKnown();
    }

    @Override
    public synchronized void start() {
        CountDownLatch over = new CountDownLatch(1);
        stopped = over;
        Duration poll = settings.inbox().poll();
        Duration idle = poll.compareTo(IDLE) < 0 ? poll : IDLE;
        loop("arna-bureau-look", over, poll, this::look);
        loop("arna-bureau-files", over, idle, () -> !control.paused(BureauFolders.PARTNER) && inbox.work());
        loop("arna-bureau-leases", over, settings.inbox().lease().dividedBy(RENEWALS_PER_LEASE), () -> {
            inbox.renew();
            return false;
        });
        loop("arna-bureau-retention", over, Duration.ofMinutes(10), retention::purge);
    }

    private boolean look() {
        if (control.paused(BureauFolders.PARTNER)) {
            sight.paused();
            return false;
        }
        try {
            inbox.look();
            sight.seen();
            return false;
        } catch (BureauDenied e) {
            // No repeat helps, and a login that is refused again and again may be locked.
            control.pause(BureauFolders.PARTNER, "DENIED by the partner: files", "gateway");
            sight.denied();
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            sight.failed();
            throw new UncheckedIOException(e);
        }
    }

    /** Lets what has begun come to its end; an interrupt would break connections. */
    @Override
    public synchronized void stop() {
        stopped.countDown();
        try {
            for (Thread thread : threads) {
                thread.join(LONGEST_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void loop(String name, CountDownLatch over, Duration pause, BooleanSupplier turn) {
        threads.add(Thread.ofVirtual()
                .name(name)
                .start(() -> ConnectionPool.DISPATCH.run(() -> {
                    Turn told = new Turn(name, turn);
                    try {
                        do {
                            while (over.getCount() > 0 && told.taken()) {
                                // There may be more at once.
                            }
                        } while (!over.await(pause.toMillis(), TimeUnit.MILLISECONDS));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })));
    }

    /** A turn whose failure is told once per outage. */
    private static final class Turn {

        private final String name;
        private final BooleanSupplier work;
        private boolean failing;

        Turn(String name, BooleanSupplier work) {
            this.name = name;
            this.work = work;
        }

        boolean taken() {
            try {
                boolean more = work.getAsBoolean();
                if (failing) {
                    LOG.info("{} works again", name);
                }
                failing = false;
                return more;
            } catch (RuntimeException | Error e) {
                // An error too: a file that no memory is left for must not end the look at all others.
                if (!failing) {
                    Throwable told = e instanceof UncheckedIOException wrapped && wrapped.getCause() != null
                            ? wrapped.getCause()
                            : e;
                    LOG.error(
                            "{} fails, is tried again: {}",
                            name,
                            told.getClass().getSimpleName());
                }
                failing = true;
                return false;
            }
        }
    }
}
