package kz.arna.casefile;

/** Who may cause an event of the state graph. */
public enum Maker {
    /** A timer, a rule or the answer of a partner. */
    GATEWAY,
    /** The applicant, through the channel. */
    CHANNEL,
    /** A person of the operator. */
    OFFICER;

    /** Whether the actor acts in this part; partners' answers count as the gateway's own doing. */
    boolean is(Actor actor) {
        return switch (actor.kind()) {
            case GATEWAY, PARTNER -> this == GATEWAY;
            case CHANNEL -> this == CHANNEL;
            case OFFICER -> this == OFFICER;
            case OPERATOR -> false;
        };
    }
}
