package kz.arna.exchange;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the dispatcher works.
 *
 * @param enabled whether this node sends; the doors work either way
 * @param poll how often a node looks for due rows that nobody nudged it about
 * @param lease how long a row belongs to a node; longer than any route's time-out
 * @param beat how often a node shows that it lives
 * @param stopAfter without a beat for so long the node stops sending
 * @param silentAfter without a beat for so long others take the node's leases; longer than {@code stopAfter}
 * @param permits calls at once per partner and node
 * @param permitsOf exceptions to {@code permits} by partner
 * @param firstRetry wait after the first failed attempt; doubles with each
 * @param maxRetry longest wait between two attempts
 * @param breakerCalls calls that the breaker judges by
 * @param breakerOpen how long the breaker stays open before it lets a probe through
 * @param housekeeping how often leases, last moments and replays are looked after
 */
@ConfigurationProperties("arna.exchange")
public record ExchangeSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("120s") Duration lease,
        @DefaultValue("2s") Duration beat,
        @DefaultValue("6s") Duration stopAfter,
        @DefaultValue("8s") Duration silentAfter,
        @DefaultValue("8") int permits,
        @DefaultValue Map<String, Integer> permitsOf,
        @DefaultValue("1s") Duration firstRetry,
        @DefaultValue("5m") Duration maxRetry,
        @DefaultValue("10") int breakerCalls,
        @DefaultValue("10s") Duration breakerOpen,
        @DefaultValue("1s") Duration housekeeping) {

    /** Calls at once to this partner. */
    int permits(String partner) {
        return permitsOf.getOrDefault(partner, permits);
    }
}
