package kz.arna.exchange;

import java.time.Instant;
import java.util.List;

/** Pauses and resumes partners, for all nodes at once. */
public interface PartnerControl {

    /** Nothing more is sent to the partner from now on, by any node; calls under way end as they end. */
    void pause(String partner, String reason, String by);

    /** Lets the partner's messages go again. */
    void resume(String partner, String reason, String by);

    /** Pauses and resumptions, one per partner that ever had one. */
    List<Control> all();

    /** Whether the partner is paused now. */
    boolean paused(String partner);

    /**
     * Lets one waiting message go now, though it waits for its next try, and this node's breaker let it through.
     *
     * @return whether one was waiting
     */
    boolean probe(String partner);

    /** This node's circuit breaker of the partner: {@code CLOSED}, {@code HALF_OPEN} or {@code OPEN}. */
    String breaker(String partner);

    /** Last decision about a partner; {@code by} is a person, or {@code gateway} after DENIED. */
    record Control(String partner, boolean paused, String reason, String by, Instant since) {}
}
