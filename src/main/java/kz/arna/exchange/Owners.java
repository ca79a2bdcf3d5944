package kz.arna.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the room that owns a message. Looked up late, because the owners themselves need the outbox, and then kept. */
final class Owners {

    private final Supplier<Stream<ReplyHandler>> handlers;
    private volatile @Nullable List<ReplyHandler> known;

    Owners(Supplier<Stream<ReplyHandler>> handlers) {
        this.handlers = handlers;
    }

    /** The first handler of the message; empty for messages whose answers nobody waits for. */
    Optional<ReplyHandler> of(String partner, String message) {
        return known().stream()
                .filter(handler -> handler.handles(partner, message))
                .findFirst();
    }

    private List<ReplyHandler> known() {
        List<ReplyHandler> found = known;
        if (found == null) {
            found = handlers.get().toList();
            known = found;
        }
        return found;
    }
}
