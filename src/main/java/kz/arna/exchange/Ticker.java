package kz.arna.exchange;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a thing again and again on a virtual thread of its own until it is closed; a failure waits for the next turn. */
public final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private static final int LAST_TURN_SECONDS = 5;

    private final String name;
    private final Duration interval;
    private final Runnable work;
    private boolean failing;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private Ticker(String name, Duration interval, Runnable work) {
        this.name = name;
        this.interval = interval;
        this.work = work;
    }

    /** Begins at once, with one turn every interval. */
    public static Ticker start(String name, Duration interval, Runnable work) {
        Ticker ticker = new Ticker(name, interval, work);
        Thread.ofVirtual().name("exchange-" + name).start(ticker::run);
        return ticker;
    }

    private void run() {
        try {
            do {
                turn();
            } while (!closed.await(interval.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private void turn() {
        try {
            work.run();
            if (failing) {
                LOG.info("{} works again", name);
            }
            failing = false;
        } catch (RuntimeException e) {
            // Once per outage: a database that is away for an hour is not worth a line per turn.
            if (!failing) {
                LOG.warn(
                        "{} fails, is tried again at each turn: {}",
                        name,
                        e.getClass().getSimpleName());
            }
            failing = true;
        }
    }

    /** No other turn begins; waits a few seconds for the one under way. */
    @Override
    public void close() {
        closed.countDown();
        try {
            if (!ended.await(LAST_TURN_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("{} is still at work", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
