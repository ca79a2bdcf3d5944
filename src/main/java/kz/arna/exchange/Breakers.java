package kz.arna.exchange;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.concurrent.TimeUnit;

/**
 * One circuit breaker per partner on this node. It judges whether the partner works at all: a broken or denied message
 * is an answer of a living system.
 */
final class Breakers {

    private final CircuitBreakerRegistry registry;

    Breakers(ExchangeSettings settings) {
        registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.breakerCalls())
                .minimumNumberOfCalls(Math.max(1, settings.breakerCalls() / 2))
                .failureRateThreshold(50)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(settings.breakerOpen())
                .build());
    }

    CircuitBreaker of(String partner) {
        return registry.circuitBreaker(partner);
    }

    /** Whether the partner is believed to work. */
    boolean closed(String partner) {
        return of(partner).getState() == CircuitBreaker.State.CLOSED;
    }

    /** 0 closed, 1 half open, 2 open. */
    int level(String partner) {
        return switch (of(partner).getState()) {
            case OPEN, FORCED_OPEN -> 2;
            case HALF_OPEN -> 1;
            case CLOSED, DISABLED, METRICS_ONLY -> 0;
        };
    }

    /** Ends the wait of an open breaker: the next call is its probe. */
    void tryAgain(String partner) {
        if (of(partner).getState() == CircuitBreaker.State.OPEN) {
            of(partner).transitionToHalfOpenState();
        }
    }

    /** Whether one call may go as a probe; {@link #unused} if there is none. */
    boolean probe(String partner) {
        return of(partner).tryAcquirePermission();
    }

    /** Nothing was found to send: the permission for a probe goes back. */
    void unused(String partner) {
        of(partner).releasePermission();
    }

    void record(String partner, PartnerCall call) {
        if (call instanceof PartnerCall.Failed failed && failed.fault().passes()) {
            of(partner).onError(call.millis(), TimeUnit.MILLISECONDS, new SickPartner(failed.fault()));
        } else {
            of(partner).onSuccess(call.millis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The breaker wants a throwable; nobody throws or logs it. */
    private static final class SickPartner extends Exception {
        SickPartner(Fault fault) {
            super(fault.name(), null, false, false);
        }
    }
}
