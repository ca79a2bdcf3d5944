package kz.arna.exchange;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a thing again and again on a virtual thread of its own until it is closed; a failure waits for the next turn. */
final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final String name;
    private final Duration interval;
    private final Runnable work;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Ticker(String name, Duration interval, Runnable work) {
        this.name = name;
        this.interval = interval;
        this.work = work;
    }

    static Ticker start(String name, Duration interval, Runnable work) {
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
        }
    }

    private void turn() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} failed, goes on at the next turn: {}",
                    name,
                    e.getClass().getSimpleName());
        }
    }

    /** The turn under way ends, no other begins. */
    @Override
    public void close() {
        closed.countDown();
    }
}
