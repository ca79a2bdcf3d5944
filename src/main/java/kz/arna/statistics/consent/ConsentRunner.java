package kz.arna.statistics.consent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.arna.base.ConnectionPool;
import kz.arna.statistics.StatisticsSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the rounds going while the gateway runs and a server of the Bureau is configured. */
@Component
class ConsentRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentRunner.class);
    private static final long LONGEST_STOP_SECONDS = 10;

    private final ConsentRound round;
    private final StatisticsSettings settings;
    private CountDownLatch over = new CountDownLatch(0);
    private @Nullable Thread thread;

    ConsentRunner(ConsentRound round, StatisticsSettings settings) {
        this.round = round;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.consents().enabled() && settings.connection().isKnown();
    }

    @Override
    public synchronized void start() {
        CountDownLatch end = new CountDownLatch(1);
        over = end;
        thread = Thread.ofVirtual().name("arna-consents").start(() -> ConnectionPool.DISPATCH.run(() -> rounds(end)));
    }

    @Override
    public synchronized void stop() {
        over.countDown();
        try {
            if (thread != null) {
                thread.join(TimeUnit.SECONDS.toMillis(LONGEST_STOP_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return over.getCount() > 0;
    }

    private void rounds(CountDownLatch end) {
        try {
            do {
                turn();
            } while (!end.await(settings.consents().look().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() {
        try {
            round.turn();
        } catch (RuntimeException e) {
            LOG.error("a round about consents failed: {}", e.getClass().getSimpleName());
        }
    }
}
