package kz.arna.exchange;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Tells this node's dispatcher that a partner has something new, so that it need not wait for its next look. */
final class Nudges {

    private final AtomicReference<Consumer<String>> listener = new AtomicReference<>(partner -> {});

    /** Called after the commit. */
    void nudge(String partner) {
        listener.get().accept(partner);
    }

    void listener(Consumer<String> dispatcher) {
        listener.set(dispatcher);
    }
}
