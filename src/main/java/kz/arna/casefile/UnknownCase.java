package kz.arna.casefile;

import java.util.UUID;

/** There is no case with this id. */
public final class UnknownCase extends RuntimeException {

    public UnknownCase(UUID id) {
        super("there is no case " + id);
    }
}
