package kz.arna.exchange;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells this node's dispatcher that a partner has something new, so that it need not wait for its next look. */
final class Nudges {

    private final AtomicReference<Consumer<String>> listener = new AtomicReference<>(partner -> {});

    private void nudge(String partner) {
        listener.get().accept(partner);
    }

    /** Nudges once the present transaction has committed, or at once outside one. */
    void afterCommit(String partner) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            nudge(partner);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                nudge(partner);
            }
        });
    }

    void listener(Consumer<String> dispatcher) {
        listener.set(dispatcher);
    }
}
