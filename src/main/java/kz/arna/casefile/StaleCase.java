package kz.arna.casefile;

import java.util.UUID;

/** The case was changed by somebody else since it was read: read it again and decide anew. */
public final class StaleCase extends RuntimeException {

    public StaleCase(UUID id, long version) {
        super("case " + id + " is no longer at version " + version);
    }
}
