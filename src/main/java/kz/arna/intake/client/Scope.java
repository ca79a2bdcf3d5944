package kz.arna.intake.client;

/** What a client may do; {@code partner:<name>} is a right of its own and no constant. */
public enum Scope {
    /** Files applications and takes their results; sees only what it filed. */
    CHANNEL,
    /** Acts for officials, whom it vouches for; sees all cases. */
    OFFICER,
    /** Operates the exchange: messages, replays, partners. */
    OPERATOR,
    /** Reads the bytes of journalled messages, a right beside {@link #OPERATOR}. */
    BODIES;

    /** As the column {@code client.scopes} and the documentation write it, e.g. {@code channel}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
