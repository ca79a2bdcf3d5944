package kz.arna.casefile.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kz.arna.base.ConnectionPool;
import kz.arna.base.DoorTraffic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps work items, deadlines and anchors going on this node; any number of nodes may do so on one database. */
@Component
final class CaseRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CaseRunner.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final WorkRun work;
    private final DeadlineWatch deadlines;
    private final AnchorClock anchors;
    private final WakeUp wakeUp;
    private final RunnerSettings settings;
    private final DoorTraffic doors;
    private final List<Thread> threads = new ArrayList<>();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    private interface Pause {
        void take() throws InterruptedException;
    }

    CaseRunner(
            WorkRun work,
            DeadlineWatch deadlines,
            AnchorClock anchors,
            WakeUp wakeUp,
            RunnerSettings settings,
            ObjectProvider<DoorTraffic> doors) {
        this.work = work;
        this.deadlines = deadlines;
        this.anchors = anchors;
        this.wakeUp = wakeUp;
        this.settings = settings;
        this.doors = doors.getIfAvailable(() -> DoorTraffic.NONE);
    }

    @Override
    public synchronized void start() {
        CountDownLatch over = new CountDownLatch(1);
        stopped = over;
        for (int i = 1; i <= settings.workers(); i++) {
            loop("arna-work-" + i, over, () -> worked(over), () -> wakeUp.await(settings.idlePoll()));
        }
        loop("arna-deadlines", over, () -> deadlines.look() > 0, () -> pause(over, settings.deadlineTick()));
        loop("arna-anchors", over, () -> anchors.tick(), () -> pause(over, settings.anchorLook()));
    }

    /** Lets what has begun come to its end; an interrupt would break connections. */
    @Override
    public synchronized void stop() {
        stopped.countDown();
        threads.forEach(thread -> wakeUp.now());
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

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    private boolean worked(CountDownLatch over) {
        doors.giveWay(() -> over.getCount() == 0);
        return work.once() > 0;
    }

    private void loop(String name, CountDownLatch over, BooleanSupplier round, Pause pause) {
        threads.add(Thread.ofVirtual()
                .name(name)
                .start(() -> ConnectionPool.DISPATCH.run(() -> {
                    try {
                        while (over.getCount() > 0) {
                            if (!succeeds(name, over, round)) {
                                pause.take();
                            }
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })));
    }

    /** Whether the round found something to do; a failed round is told and waits like an idle one. */
    private static boolean succeeds(String name, CountDownLatch over, BooleanSupplier round) {
        try {
            return round.getAsBoolean();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (over.getCount() > 0) {
                LOG.error("a round of {} failed: {}", name, Fault.of(e));
            }
            return false;
        }
    }

    private static void pause(CountDownLatch over, Duration length) throws InterruptedException {
        // Ends early when the runner stops; either way the loop looks again.
        boolean ignored = over.await(length.toMillis(), TimeUnit.MILLISECONDS);
    }
}
