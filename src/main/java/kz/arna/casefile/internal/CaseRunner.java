package kz.arna.casefile.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import kz.arna.base.ConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps work items, deadlines and anchors going on this node; any number of nodes may do so on one database. */
@Component
final class CaseRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CaseRunner.class);
    private static final Duration ANCHOR_LOOK = Duration.ofMinutes(1);

    private final WorkRun work;
    private final DeadlineWatch deadlines;
    private final AnchorClock anchors;
    private final WakeUp wakeUp;
    private final RunnerSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    private interface Pause {
        void take() throws InterruptedException;
    }

    CaseRunner(WorkRun work, DeadlineWatch deadlines, AnchorClock anchors, WakeUp wakeUp, RunnerSettings settings) {
        this.work = work;
        this.deadlines = deadlines;
        this.anchors = anchors;
        this.wakeUp = wakeUp;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int i = 1; i <= settings.workers(); i++) {
            loop("arna-work-" + i, () -> work.once() > 0, () -> wakeUp.await(settings.idlePoll()));
        }
        loop("arna-deadlines", () -> deadlines.look() > 0, () -> Thread.sleep(settings.deadlineTick()));
        loop("arna-anchors", () -> anchors.tick(), () -> Thread.sleep(ANCHOR_LOOK));
    }

    @Override
    public synchronized void stop() {
        running = false;
        for (Thread thread : threads) {
            wakeUp.now();
            thread.interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    private void loop(String name, BooleanSupplier round, Pause pause) {
        threads.add(Thread.ofVirtual()
                .name(name)
                .start(() -> ConnectionPool.DISPATCH.run(() -> {
                    try {
                        while (running) {
                            if (!succeeds(name, round)) {
                                pause.take();
                            }
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })));
    }

    /** Whether the round found something to do; a failed round is told and waits like an idle one. */
    private boolean succeeds(String name, BooleanSupplier round) {
        try {
            return round.getAsBoolean();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (running) {
                LOG.error("a round of {} failed: {}", name, Fault.of(e));
            }
            return false;
        }
    }
}
