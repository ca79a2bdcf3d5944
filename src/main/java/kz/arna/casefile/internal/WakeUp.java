package kz.arna.casefile.internal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's runner as soon as work is committed; other nodes find it by looking. */
@Component
final class WakeUp {

    private static final int ENOUGH = 16;

    private final Semaphore calls = new Semaphore(0);

    /** Wakes a worker after the commit of the present transaction, or at once outside one. */
    void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            now();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                now();
            }
        });
    }

    void now() {
        if (calls.availablePermits() < ENOUGH) {
            calls.release();
        }
    }

    /** Waits for a call, no longer than this. */
    void await(Duration longest) throws InterruptedException {
        // Whether called or not, the caller looks.
        boolean ignored = calls.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
