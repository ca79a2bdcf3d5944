package kz.arna.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Who did something to a case: a system by itself, or a person whom a system vouches for.
 *
 * @param kind what acted
 * @param client key of the authenticated client or partner through which it came, {@code arna} for the gateway
 * @param iin the person's IIN, none for a system
 * @param name the person's full name
 * @param position the person's position
 */
public record Actor(
        Kind kind,
        String client,
        @Nullable String iin,
        @Nullable String name,
        @Nullable String position) {

    /** Kinds of actors. */
    public enum Kind {
        GATEWAY,
        CHANNEL,
        PARTNER,
        OFFICER,
        OPERATOR
    }

    private static final Actor GATEWAY = new Actor(Kind.GATEWAY, "arna", null, null, null);

    /** The gateway itself: timers, rules, answers of partners. */
    public static Actor gateway() {
        return GATEWAY;
    }
}
