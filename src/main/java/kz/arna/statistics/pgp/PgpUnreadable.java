package kz.arna.statistics.pgp;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Not OpenPGP, encrypted to another key, changed on its way or cut off: the sender's to mend. */
public class PgpUnreadable extends IOException {

    PgpUnreadable(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    /** What was packed inside is larger than a file may be. */
    public static final class TooLarge extends PgpUnreadable {

        TooLarge() {
            super("larger than a file may be", null);
        }
    }
}
