package kz.arna.exchange;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import kz.arna.base.ConnectionPool;
import kz.arna.base.DoorTraffic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends to one partner from this node: never more at once than there are permits, so that ten thousand rows waiting for
 * a silent partner cost no more than its permits.
 */
final class PartnerLoop {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerLoop.class);

    private final String partner;
    private final int most;
    private final Semaphore permits;
    private final LeaseStore leases;
    private final PartnerRoutes routes;
    private final Breakers breakers;
    private final NodeLife node;
    private final DoorTraffic doors;
    private final Consumer<Leased> delivery;
    private final BlockingQueue<Boolean> signal = new ArrayBlockingQueue<>(1);
    private final Set<UUID> leasesAtWork = ConcurrentHashMap.newKeySet();
    private volatile boolean inDoubt;
    private volatile boolean backlog;
    private volatile boolean stopped;

    PartnerLoop(
            String partner,
            int most,
            LeaseStore leases,
            PartnerRoutes routes,
            Breakers breakers,
            NodeLife node,
            DoorTraffic doors,
            Consumer<Leased> delivery) {
        this.partner = partner;
        this.most = most;
        this.permits = new Semaphore(most);
        this.leases = leases;
        this.routes = routes;
        this.breakers = breakers;
        this.node = node;
        this.doors = doors;
        this.delivery = delivery;
    }

    PartnerLoop start() {
        Thread.ofVirtual().name("exchange-" + partner).start(() -> ConnectionPool.DISPATCH.run(this::run));
        return this;
    }

    /** There may be something to send. */
    void wake() {
        signal.offer(true);
    }

    /** Wakes the loop if it does not know what it holds, because the database went away in a commit. */
    void wakeIfInDoubt() {
        if (inDoubt) {
            wake();
        }
    }

    /** No lease is taken any more; calls under way end. */
    void stop() {
        stopped = true;
        wake();
    }

    /** Calls under way. */
    int atWork() {
        return most - permits.availablePermits();
    }

    private void run() {
        try {
            while (!stopped) {
                signal.take();
                sendWhatIsDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendWhatIsDue() {
        try {
            boolean more = true;
            while (more && !stopped) {
                doors.giveWay(() -> stopped);
                more = sendBatch();
            }
        } catch (RuntimeException e) {
            inDoubt = true;
            LOG.warn(
                    "{}: nothing could be leased, goes on at the next look: {}",
                    partner,
                    e.getClass().getSimpleName());
        }
    }

    private boolean sendBatch() {
        int free = permits.drainPermits();
        if (free == 0) {
            backlog = true;
            // A call may have ended between the two lines above, and would not have seen the mark.
            return permits.availablePermits() > 0;
        }
        int begun = 0;
        try {
            LeaseStore.Batch batch = lease(free);
            backlog = batch.more();
            for (Leased row : batch.rows()) {
                begin(row);
                begun++;
            }
            return batch.more();
        } finally {
            permits.release(free - begun);
        }
    }

    private LeaseStore.Batch lease(int free) {
        if (!node.maySend() || !routes.ready()) {
            return LeaseStore.Batch.NONE;
        }
        if (inDoubt) {
            // First the mark, then the look: what comes to be doubtful meanwhile is for the next turn.
            inDoubt = false;
            giveBack();
        }
        boolean closed = breakers.closed(partner);
        int allowed = closed ? free : breakers.probe(partner) ? 1 : 0;
        if (allowed == 0) {
            return LeaseStore.Batch.NONE;
        }
        LeaseStore.Batch batch = LeaseStore.Batch.NONE;
        try {
            batch = leases.take(partner, routes.messages(partner), allowed);
        } finally {
            if (!closed && batch.rows().isEmpty()) {
                breakers.unused(partner);
            }
        }
        return batch;
    }

    private void giveBack() {
        try {
            leases.giveBack(partner, Set.copyOf(leasesAtWork));
        } catch (RuntimeException e) {
            inDoubt = true;
            throw e;
        }
    }

    private void begin(Leased row) {
        leasesAtWork.add(row.token());
        Thread.ofVirtual().name("exchange-" + row.route()).start(() -> ConnectionPool.DISPATCH.run(() -> deliver(row)));
    }

    private void deliver(Leased row) {
        try {
            if (node.maySend()) {
                delivery.accept(row);
            } else {
                // A node that fell silent sends nothing: others take over, or it finds its sign of life again.
                doubt(row);
            }
        } catch (RuntimeException e) {
            LOG.error("{} {}: what came of it could not be kept; it is given back", row.route(), row.id(), e);
            doubt(row);
        } finally {
            leasesAtWork.remove(row.token());
            permits.release();
            if (backlog) {
                wake();
            }
        }
    }

    /** The order matters: whoever sees the mark must not see the row at work any more. */
    private void doubt(Leased row) {
        leasesAtWork.remove(row.token());
        inDoubt = true;
    }
}
