package kz.arna.exchange;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the room that owns a message. Looked up late, because the owners themselves need the outbox. */
final class Owners {

    private final Supplier<Stream<ReplyHandler>> handlers;

    Owners(Supplier<Stream<ReplyHandler>> handlers) {
        this.handlers = handlers;
    }

    /** The first handler of the message; empty for messages whose answers nobody waits for. */
    Optional<ReplyHandler> of(String partner, String message) {
        return handlers.get()
                .filter(handler -> handler.handles(partner, message))
                .findFirst();
    }
}
