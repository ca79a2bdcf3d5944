package kz.arna.statistics;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The Bureau's server was not reached or broke off; nobody knows whether the task was done. Names no key, no content. */
public class BureauFault extends IOException {

    public BureauFault(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
