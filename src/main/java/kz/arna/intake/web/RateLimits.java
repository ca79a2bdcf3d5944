package kz.arna.intake.web;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.arna.intake.client.Client;
import org.springframework.stereotype.Component;

/** So many requests a second for each client, on this node. */
@Component
final class RateLimits {

    private final Map<Key, RateLimiter> limiters = new ConcurrentHashMap<>();

    /** A changed rate is a new limiter. */
    private record Key(String client, int rate) {}

    boolean allows(Client client) {
        return limiters.computeIfAbsent(new Key(client.name(), client.ratePerSecond()), RateLimits::limiter)
                .acquirePermission();
    }

    private static RateLimiter limiter(Key key) {
        return RateLimiter.of(
                key.client(),
                RateLimiterConfig.custom()
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .limitForPeriod(key.rate())
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }
}
