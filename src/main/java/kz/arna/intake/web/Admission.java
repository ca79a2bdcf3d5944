package kz.arna.intake.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets so many requests work, so many wait, and turns the rest away at once. It stands before the connection pool: who
 * waits here holds neither a connection nor a body.
 */
final class Admission {

    private final int places;
    private final Semaphore work;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mayWait;
    private final Duration patience;

    Admission(int atWork, int mayWait, Duration patience) {
        this.places = atWork;
        this.work = new Semaphore(atWork, true);
        this.mayWait = mayWait;
        this.patience = patience;
    }

    /** Whether the request may work now; if so it must {@link #leave()}. */
    boolean enter() {
        if (work.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > mayWait) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return work.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    void leave() {
        work.release();
    }

    int atWork() {
        return places - work.availablePermits();
    }

    int waiting() {
        return waiting.get();
    }

    int freePermits() {
        return work.availablePermits();
    }
}
