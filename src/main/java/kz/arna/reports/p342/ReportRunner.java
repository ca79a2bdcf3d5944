package kz.arna.reports.p342;

import java.time.Duration;
import kz.arna.base.ConnectionPool;
import kz.arna.exchange.Ticker;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets this node look at the reports from time to time. */
@Component
class ReportRunner implements SmartLifecycle {

    private final ReportClock clock;
    private final boolean enabled;
    private final Duration every;
    private @Nullable Ticker ticker;

    /** @param every how often; a draft and a breach are matters of days, so minutes are enough */
    ReportRunner(
            ReportClock clock,
            @Value("${arna.reports.enabled:true}") boolean enabled,
            @Value("${arna.reports.every:1m}") Duration every) {
        this.clock = clock;
        this.enabled = enabled;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        ticker = Ticker.start("reports", every, () -> ConnectionPool.DISPATCH.run(clock::look));
    }

    @Override
    public synchronized void stop() {
        if (ticker != null) {
            ticker.close();
            ticker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return ticker != null;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }
}
