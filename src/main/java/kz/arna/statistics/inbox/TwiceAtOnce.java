package kz.arna.statistics.inbox;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The same bytes come in under another name and are not applied yet: this file waits for that one, not the other way round. */
final class TwiceAtOnce extends IOException {

    TwiceAtOnce(@Nullable Throwable cause) {
        super("the same bytes come in twice at once", cause);
    }
}
