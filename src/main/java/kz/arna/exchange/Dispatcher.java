package kz.arna.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import kz.arna.base.ConnectionPool;
import kz.arna.base.DoorTraffic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what is due, on this node: a loop per partner, a scout that wakes them, the node's beat and the housekeeping.
 * Starts after Camel and stops before it.
 */
final class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration CALLS_UNDER_WAY = Duration.ofSeconds(15);

    private final ExchangeSettings settings;
    private final LeaseStore leases;
    private final PartnerRoutes routes;
    private final Breakers breakers;
    private final NodeLife node;
    private final Scout scout;
    private final Housekeeping housekeeping;
    private final Nudges nudges;
    private final DoorTraffic doors;
    private final Consumer<Leased> delivery;
    private final Map<String, PartnerLoop> loops = new ConcurrentHashMap<>();
    private final List<Ticker> tickers = new ArrayList<>();
    private volatile boolean running;

    Dispatcher(
            ExchangeSettings settings,
            LeaseStore leases,
            PartnerRoutes routes,
            Breakers breakers,
            NodeLife node,
            Scout scout,
            Housekeeping housekeeping,
            Nudges nudges,
            DoorTraffic doors,
            Consumer<Leased> delivery) {
        this.settings = settings;
        this.leases = leases;
        this.routes = routes;
        this.breakers = breakers;
        this.node = node;
        this.scout = scout;
        this.housekeeping = housekeeping;
        this.nudges = nudges;
        this.doors = doors;
        this.delivery = delivery;
    }

    @Override
    public void start() {
        if (!settings.enabled() || running) {
            return;
        }
        running = true;
        // The beat has the desk's pool: a flood of answers that fills the dispatcher's must not make the node look
        // dead.
        tickers.add(Ticker.start("beat", settings.beat(), () -> ConnectionPool.DESK.run(node::beat)));
        tickers.add(Ticker.start("scout", settings.poll(), () -> ConnectionPool.DISPATCH.run(this::look)));
        tickers.add(Ticker.start(
                "housekeeping", settings.housekeeping(), () -> ConnectionPool.DISPATCH.run(this::keepHouse)));
        nudges.listener(this::wake);
    }

    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        nudges.listener(partner -> {});
        loops.values().forEach(PartnerLoop::stop);
        awaitCalls();
        tickers.forEach(Ticker::close);
        tickers.clear();
        loops.clear();
        leave();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** Calls under way to the partner from this node. */
    int atWork(String partner) {
        PartnerLoop loop = loops.get(partner);
        return loop == null ? 0 : loop.atWork();
    }

    private void look() {
        if (node.maySend() && routes.ready()) {
            scout.due().forEach(this::wake);
            loops.values().forEach(PartnerLoop::wakeIfInDoubt);
        }
    }

    private void keepHouse() {
        if (routes.ready()) {
            housekeeping.turn();
        }
    }

    private void wake(String partner) {
        if (running) {
            loops.computeIfAbsent(partner, this::loop).wake();
        }
    }

    private PartnerLoop loop(String partner) {
        return new PartnerLoop(partner, settings.permits(partner), leases, routes, breakers, node, doors, delivery)
                .start();
    }

    private void awaitCalls() {
        long end = System.nanoTime() + CALLS_UNDER_WAY.toNanos();
        while (loops.values().stream().anyMatch(loop -> loop.atWork() > 0) && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void leave() {
        try {
            ConnectionPool.DESK.run(node::leave);
        } catch (RuntimeException e) {
            LOG.info(
                    "the node could not say good-bye, others will notice: {}",
                    e.getClass().getSimpleName());
        }
    }
}
