package kz.arna.simulator;

import java.io.IOException;
import java.util.Optional;

/** One simulated partner: its formats and its answers. Faults, latency and counting are the server's matter. */
public interface Partner {

    String KEY = "simulated-key-of-the-gateway";

    /** Name as in the routes, e.g. {@code src}. */
    String name();

    /** Whether the caller showed the right key. */
    default boolean admits(Request request) {
        return ("Bearer " + KEY).equals(request.header("Authorization"));
    }

    /** How this partner says "you may not". */
    default int deniedStatus() {
        return 401;
    }

    /** Id of the company that the request is about, for data and for partners that are silent about one company. */
    Optional<String> companyOf(Request request) throws IOException;

    Answer answer(Request request) throws IOException;

    /** Its "no" to a message that it read, whatever the message says. */
    default Answer no() {
        return Answer.status(400);
    }
}
