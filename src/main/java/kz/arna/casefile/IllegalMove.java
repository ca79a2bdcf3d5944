package kz.arna.casefile;

/** An event was asked of a case that the graph of its type does not allow there. */
public final class IllegalMove extends RuntimeException {

    private final String state;
    private final String event;

    public IllegalMove(String caseType, String state, String event) {
        super(caseType + " allows no " + event + " in " + state);
        this.state = state;
        this.event = event;
    }

    /** The state in which it was asked. */
    public String state() {
        return state;
    }

    /** The event that was asked. */
    public String event() {
        return event;
    }
}
